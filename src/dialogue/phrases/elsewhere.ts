/** What is said about going on somewhere else by a code. */
export const ELSEWHERE = {
  vi: {
    offer: (label: string) =>
      `Anh/chị làm tiếp “${label}” ở nơi khác được: trên điện thoại, máy khác, trang web hay ứng dụng nhắn tin khác có tôi.`,
    code: (code: string, hours: number) =>
      `Mã của anh/chị: ${code}\nỞ nơi mới, anh/chị gửi cho tôi đúng mã này. Mã dùng được một lần, trong ${hours} giờ, và không chứa thông tin riêng.`,
    nothing: 'Hiện chưa có phần hướng dẫn nào để chuyển sang nơi khác. Anh/chị cần làm thủ tục gì?',
    here: (label: string) => `Tôi đã chuyển sang đây. Mình nói tiếp về “${label}”.`,
    unknown:
      'Tôi không thấy mã này: có thể mã gõ nhầm, đã dùng rồi hoặc đã quá hạn. Ở nơi đang làm dở, anh/chị gõ “tiếp tục ở nơi khác” để lấy mã mới.',
    tooMany:
      'Đã có quá nhiều mã không đúng, nên trong một giờ tới tôi không nhận mã. Anh/chị vẫn hỏi tôi được như thường.',
  },
  en: {
    offer: (label: string) =>
      `You can go on with “${label}” elsewhere: on your phone, another computer, a website or another messaging app where I am.`,
    code: (code: string, hours: number) =>
      `Your code: ${code}\nSend me this very code at the new place. It works once, within ${hours} hours, and holds no personal data.`,
    nothing: 'There is no guidance yet to take elsewhere. Which procedure do you need?',
    here: (label: string) => `I have moved here. Let us go on about “${label}”.`,
    unknown:
      'I cannot find this code: it may be mistyped, used already, or too old. Type “continue elsewhere” where you left off to get a new one.',
    tooMany:
      'There were too many wrong codes, so I take none for the next hour. You can ask me anything as usual.',
  },
}
