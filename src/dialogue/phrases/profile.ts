/** What stands in a messaging app around the chat: who it is with, and what is always at hand. */
export const PROFILE = {
  vi: {
    greeting:
      'Trợ lý tự động, hướng dẫn thủ tục hành chính và dịch vụ công trực tuyến. Xin đừng gửi số căn cước, mật khẩu hay ảnh giấy tờ.',
    help: 'Bạn giúp được gì?',
    portal: 'Cổng Dịch vụ công',
    otherLanguage: 'English',
  },
  en: {
    greeting:
      'An automatic assistant for administrative procedures and online public services. Please send no ID number, password or pictures of papers.',
    help: 'What can you do?',
    portal: 'Public service portal',
    otherLanguage: 'Tiếng Việt',
  },
}
