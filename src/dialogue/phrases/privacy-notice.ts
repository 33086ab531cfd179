import { type Locale } from '../../content/localized'
import { KEPT_DAYS } from './kept-days'

/** What an agency says of itself in the notice; what is not set is not named. */
export interface PrivacyFacts {
  agency?: string
  /** Where citizens turn to, such as a telephone number or an e-mail address. */
  contact?: string
}

/** The notice about what is kept of a conversation, as headings with their paragraphs. */
export interface PrivacyNotice {
  title: string
  sections: { heading: string; paragraphs: string[] }[]
}

/** What citizens can read at any time about what is kept of what they say. */
export function privacyNotice(locale: Locale, facts: PrivacyFacts): PrivacyNotice {
  return locale === 'en' ? inEnglish(facts) : inVietnamese(facts)
}

function inVietnamese({ agency, contact }: PrivacyFacts): PrivacyNotice {
  const who = agency ?? 'Cơ quan đặt trợ lý trên trang của mình'
  return {
    title: 'Trợ lý giữ lại những gì',
    sections: [
      {
        heading: 'Ai giữ',
        paragraphs: [
          `${who} vận hành trợ lý này và giữ nội dung trò chuyện trên máy chủ của mình. Nếu anh/chị nhắn qua Zalo, Messenger hay Teams thì nền tảng đó cũng giữ tin nhắn theo quy định riêng của họ.`,
        ],
      },
      {
        heading: 'Giữ những gì',
        paragraphs: [
          'Câu anh/chị gõ, câu trả lời, thời điểm, và một mã số của cuộc trò chuyện. Trên trang web, mã số này là ngẫu nhiên, không gắn với tên hay tài khoản của anh/chị; trên Zalo, Messenger, Teams, đó là mã do nền tảng cấp.',
          'Số căn cước, hộ chiếu, số điện thoại, email, số thẻ, mã OTP và mã hồ sơ được che đi trước khi lưu. Tên, ngày sinh, địa chỉ thì máy không nhận ra hết được, nên xin đừng gửi.',
        ],
      },
      {
        heading: 'Giữ bao lâu',
        paragraphs: [
          `Nội dung được xóa sau ${KEPT_DAYS} ngày. Sau đó chỉ còn số liệu thống kê: thời điểm, mã thủ tục được hỏi và có trả lời được hay không.`,
        ],
      },
      {
        heading: 'Dùng làm gì',
        paragraphs: [
          'Để trả lời anh/chị, để cán bộ bổ sung câu trả lời còn thiếu, và để cán bộ đọc khi anh/chị xin gặp người hỗ trợ. Không dùng để quảng cáo.',
        ],
      },
      {
        heading: 'Xóa ngay',
        paragraphs: [
          'Anh/chị gõ “xóa dữ liệu của tôi” trong cuộc trò chuyện rồi trả lời “có”. Những gì đã nói được xóa ngay và không lấy lại được.',
        ],
      },
      {
        heading: 'Trong trình duyệt của anh/chị',
        paragraphs: [
          'Trình duyệt nhớ mã của cuộc trò chuyện để tiếp tục khi anh/chị mở lại trang. Trợ lý không đặt cookie và không theo dõi anh/chị ở trang khác.',
        ],
      },
      ...(contact === undefined ? [] : [{ heading: 'Liên hệ', paragraphs: [contact] }]),
    ],
  }
}

function inEnglish({ agency, contact }: PrivacyFacts): PrivacyNotice {
  const who = agency ?? 'The agency that has this assistant on its pages'
  return {
    title: 'What the assistant keeps',
    sections: [
      {
        heading: 'Who keeps it',
        paragraphs: [
          `${who} runs this assistant and keeps conversations on its own servers. If you write by Zalo, Messenger or Teams, that platform keeps the messages too, by its own rules.`,
        ],
      },
      {
        heading: 'What is kept',
        paragraphs: [
          'What you type, the answers, the time, and a code of the conversation. On the web this code is random and not tied to your name or account; on Zalo, Messenger and Teams it is the one that the platform gives.',
          'Identity and passport numbers, phone numbers, e-mail addresses, card numbers, OTPs and dossier codes are masked before anything is stored. Names, birth dates and addresses cannot all be recognised, so please do not send them.',
        ],
      },
      {
        heading: 'For how long',
        paragraphs: [
          `What was said is erased after ${KEPT_DAYS} days. What is left then are figures: the time, the code of the procedure, and whether there was an answer.`,
        ],
      },
      {
        heading: 'What for',
        paragraphs: [
          'To answer you, to let officers add answers that are missing, and to be read by an officer when you ask for a person. It is not used for advertising.',
        ],
      },
      {
        heading: 'Erasing it at once',
        paragraphs: [
          'Type “erase my data” in the conversation and answer “yes”. What was said is erased at once and cannot be brought back.',
        ],
      },
      {
        heading: 'In your browser',
        paragraphs: [
          'The browser remembers the code of the conversation, to go on when you open the page again. The assistant sets no cookies and does not follow you to other sites.',
        ],
      },
      ...(contact === undefined ? [] : [{ heading: 'Contact', paragraphs: [contact] }]),
    ],
  }
}
