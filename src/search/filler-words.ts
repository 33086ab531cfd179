/**
 * Words that carry a question rather than its matter: politeness, pronouns, family words used as
 * pronouns, and the small words of grammar. They count little, not nothing, and count in full
 * where they are part of a name that the index knows ("bản sao", "con nuôi").
 */
const FILLERS = `
  ạ à á ơi nhé nha nhá nè hả hở hử vậy thế đấy đó đây kia này ấy nào gì chi sao thì là mà và với của cho để
  ở tại vào ra lên xuống về từ đến tới đi lại được bị có không chưa đã đang sẽ rồi cũng vẫn còn nữa nhỉ
  các những một hai mấy bao nhiêu khi lúc nếu do vì nên hay hoặc như cái cả chỉ ai đâu ấy thôi luôn hết
  tôi tui mình em anh chị bạn cô chú bác ông bà cháu con ad admin shop mọi người nhà bên chúng ta
  xin muốn cần phải hỏi giúp giùm dùm hộ chào dạ vâng làm ơn cảm biết nhờ tư vấn hướng dẫn thủ tục
  thưa alo ok oke định tính giờ nay hôm bây mới vừa sắp đang thấy nghe nói bảo kêu thắc mắc
  hông hổng hong hem mô tê răng rứa nớ ni bữa vầy dzậy z
`
  .trim()
  .split(/\s+/u)

export const FILLER_WORDS: ReadonlySet<string> = new Set(FILLERS)
