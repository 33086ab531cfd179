import { KEPT_DAYS } from './kept-days'

/** What is said about requests and questions that wait under a code. */
export const INQUIRY = {
  vi: {
    request: {
      waiting: (code: string, agency: string, day: string) =>
        `Yêu cầu ${code}, gửi ngày ${day}, đang chờ cán bộ của ${agency}; chưa có ai nhận.`,
      held: (code: string, agency: string) =>
        `Cán bộ của ${agency} đã nhận yêu cầu ${code} và trả lời trong cuộc trò chuyện nơi yêu cầu được gửi.`,
      closed: (code: string, agency: string, day: string) =>
        `Cán bộ của ${agency} đã khép lại yêu cầu ${code} ngày ${day}. Nếu còn cần hỏi, anh/chị gõ “gặp cán bộ”.`,
      nextOpening: (time: string, day: string) =>
        `Cán bộ trực lại sớm nhất từ ${time} ngày ${day}.`,
    },
    question: {
      open: (code: string, day: string) =>
        `Câu hỏi ${code}, gửi ngày ${day}, chưa có câu trả lời. Anh/chị giữ lại mã này, lúc khác gửi lại cho tôi để xem câu trả lời.`,
      outOfScope: (code: string) =>
        `Cán bộ đã xem câu hỏi ${code}: đây là điều mà trợ lý này không trả lời.`,
    },
    unknown:
      'Tôi không thấy yêu cầu hay câu hỏi nào mang mã này: có thể mã gõ nhầm, hoặc nội dung đã được xóa theo yêu cầu.',
    tooMany:
      'Đã có quá nhiều mã không đúng, nên trong một giờ tới tôi không nhận mã. Anh/chị vẫn hỏi tôi được như thường.',
    promised: (code: string) =>
      `Vâng. Khi có câu trả lời, tôi nhắn trong cuộc trò chuyện này nếu ứng dụng còn cho phép. Mã câu hỏi của anh/chị: ${code}. Anh/chị giữ mã này: trong ${KEPT_DAYS} ngày, gửi lại cho tôi lúc nào cũng được, ở đây hay ở nơi khác có tôi, để xem câu trả lời.`,
    nothingToTell: 'Hiện không có câu hỏi nào của anh/chị đang chờ trả lời. Anh/chị cần hỏi gì?',
    found: (question: string) => `Câu hỏi trước đây “${question}” nay đã có câu trả lời:`,
    foundLater: (question: string, code: string) =>
      `Câu hỏi trước đây “${question}” nay đã có câu trả lời. Khi xong phần đang làm, anh/chị gửi mã ${code} để xem.`,
  },
  en: {
    request: {
      waiting: (code: string, agency: string, day: string) =>
        `Request ${code} of ${day} is waiting for the officers of ${agency}; nobody has taken it yet.`,
      held: (code: string, agency: string) =>
        `An officer of ${agency} has taken request ${code} and answers in the conversation from which it was sent.`,
      closed: (code: string, agency: string, day: string) =>
        `An officer of ${agency} closed request ${code} on ${day}. If you still need help, type “talk to a person”.`,
      nextOpening: (time: string, day: string) =>
        `Officers are on duty again from ${time} on ${day} at the earliest.`,
    },
    question: {
      open: (code: string, day: string) =>
        `Question ${code} of ${day} has no answer yet. Keep this code and send it to me again later to see the answer.`,
      outOfScope: (code: string) =>
        `Officers have looked at question ${code}: this is something that this assistant does not answer.`,
    },
    unknown:
      'I know no request or question with this code: it may be mistyped, or what it was about was erased on request.',
    tooMany:
      'There were too many wrong codes, so I take none for the next hour. You can ask me anything as usual.',
    promised: (code: string) =>
      `Yes. When there is an answer, I write to you in this conversation if the application still allows it. The code of your question: ${code}. Keep it: within ${KEPT_DAYS} days you can send it to me at any time, here or wherever else I am, to see the answer.`,
    nothingToTell: 'No question of yours is waiting for an answer. What would you like to ask?',
    found: (question: string) => `Your earlier question “${question}” now has an answer:`,
    foundLater: (question: string, code: string) =>
      `Your earlier question “${question}” now has an answer. When you are done here, send the code ${code} to see it.`,
  },
}
