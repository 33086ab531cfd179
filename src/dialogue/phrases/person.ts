/** What is said when a person is asked for, comes and goes. */
export const PERSON = {
  vi: {
    waiting: (agency: string) =>
      `Tôi đã chuyển cuộc trò chuyện này tới cán bộ của ${agency}. Trong lúc chờ, anh/chị cứ nói thêm điều cần hỏi; tôi vẫn trả lời cho đến khi cán bộ vào.`,
    passedOn: (agency: string) =>
      `Tôi đã chuyển cuộc trò chuyện này tới cán bộ của ${agency}. Từ giờ cán bộ trả lời anh/chị ngay tại đây, còn tôi im lặng; trong lúc chờ, anh/chị cứ nói thêm điều cần hỏi.`,
    ticket: (agency: string, code: string, opening?: { day: string; time: string }) =>
      `Hiện ngoài giờ trực của ${agency}. Tôi đã ghi lại yêu cầu với mã ${code}; cán bộ sẽ trả lời trong cuộc trò chuyện này${opening ? `, sớm nhất từ ${opening.time} ngày ${opening.day}` : ''}. Anh/chị gửi lại mã này cho tôi lúc nào cũng được để biết yêu cầu đến đâu. Trong lúc chờ, anh/chị vẫn hỏi tôi được.`,
    joined: (agency: string) =>
      `Cán bộ của ${agency} đã vào cuộc trò chuyện. Từ giờ tôi im lặng để cán bộ trả lời.`,
    left: 'Cán bộ đã rời cuộc trò chuyện. Tôi là trợ lý tự động, anh/chị cần hỏi gì tiếp?',
  },
  en: {
    waiting: (agency: string) =>
      `I have passed this conversation on to the officers of ${agency}. While you wait, say more about your question; I go on answering until an officer comes.`,
    passedOn: (agency: string) =>
      `I have passed this conversation on to the officers of ${agency}. From now on they answer you right here and I keep silent; while you wait, say more about your question.`,
    ticket: (agency: string, code: string, opening?: { day: string; time: string }) =>
      `The officers of ${agency} are not on duty now. Your request is kept under the code ${code}; an officer will answer in this conversation${opening ? `, from ${opening.time} on ${opening.day} at the earliest` : ''}. You can send me this code at any time to learn how the request stands, and go on asking me meanwhile.`,
    joined: (agency: string) =>
      `An officer of ${agency} has come into the conversation. I keep silent from now on, so that the officer can answer.`,
    left: 'The officer has left the conversation. I am the automated assistant; what else can I help with?',
  },
}

/** What is said to everything while operators have stopped the assistant. */
export const SWITCHED_OFF = {
  vi: 'Trợ lý đang được cơ quan vận hành tạm dừng để kiểm tra lại nội dung, nên lúc này tôi không trả lời câu hỏi. Anh/chị tra cứu và liên hệ tại những nơi dưới đây.',
  en: 'The operator has stopped this assistant to check its content, so I am not answering questions at the moment. Please look and ask at the places below.',
}
