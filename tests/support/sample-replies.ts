import { type Reply } from '../../src/channel/message'

const SOURCE = {
  code: '1.001193',
  title: 'Thủ tục đăng ký khai sinh',
  url: 'https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html',
  checked: '2026-11-20',
}

/** Replies of every kind that the widget lays out, with made-up contents. */
export const SAMPLES: Record<string, Reply> = {
  greeting: {
    text: 'Xin chào anh/chị. Tôi là trợ lý tự động, hướng dẫn thủ tục hành chính và dịch vụ công trực tuyến.\n\nNội dung trò chuyện được lưu 90 ngày. Anh/chị cần làm thủ tục gì? Ví dụ:',
    buttons: [
      { label: 'Đăng ký khai sinh cho con cần giấy tờ gì?', send: 'khai sinh' },
      { label: 'Làm lại thẻ căn cước bị mất thế nào?', send: 'the can cuoc' },
    ],
  },
  answer: {
    text: 'Lệ phí của thủ tục “Đăng ký khai sinh”:',
    card: {
      kind: 'answer',
      title: 'Đăng ký khai sinh',
      text: 'Làm được toàn trình trên mạng: nộp, trả phí và nhận kết quả không phải đến cơ quan.',
      sections: [
        {
          heading: 'Lệ phí',
          lines: [
            { text: 'Đăng ký đúng hạn: theo mẫu thử', detail: 'Chỉ khi đăng ký trong hạn 60 ngày' },
            { text: 'Đăng ký quá hạn: do Hội đồng nhân dân cấp tỉnh quy định' },
          ],
        },
        { heading: 'Thời hạn', lines: [{ text: 'Trong ngày làm việc' }] },
      ],
      links: [{ label: 'Trang chính thức', url: 'https://dichvucong.gov.vn/' }],
      source: SOURCE,
    },
    buttons: [
      { label: 'Hướng dẫn từng bước', send: '/walk 1.001193' },
      { label: 'Giấy tờ', send: '/facet documents 1.001193' },
      { label: 'Thời hạn', send: '/facet time 1.001193' },
      { label: 'Nơi nộp', send: '/facet place 1.001193' },
    ],
  },
  checklist: {
    text: 'Giấy tờ anh/chị cần có:',
    card: {
      kind: 'checklist',
      title: 'Giấy tờ cần chuẩn bị',
      sections: [
        {
          heading: 'Phải nộp',
          tickable: true,
          lines: [
            {
              text: 'Tờ khai đăng ký khai sinh',
              detail: '1 bản chính. Mẫu điện tử tương tác trên cổng',
              link: { label: 'Tải mẫu tờ khai', url: 'https://dichvucong.gov.vn/mau' },
            },
            { text: 'Giấy chứng sinh', detail: '1 bản chính' },
          ],
        },
        {
          heading: 'Phải xuất trình',
          tickable: true,
          lines: [{ text: 'Giấy tờ tùy thân của người đi đăng ký' }],
        },
        {
          heading: 'Cần xem lại tại trang chính thức',
          folded: true,
          lines: [{ text: 'Mức lệ phí ở tỉnh của anh/chị' }],
        },
      ],
      links: [],
      source: SOURCE,
    },
    buttons: [
      { label: 'Tiếp tục', send: 'tiếp tục' },
      { label: 'Quay lại', send: 'quay lại' },
      { label: 'Dừng', send: 'dừng' },
    ],
  },
  step: {
    text: '',
    card: {
      kind: 'step',
      title: 'Đăng nhập Cổng Dịch vụ công quốc gia',
      progress: { at: 3, of: 7, label: 'Bước 3/7' },
      text: 'Bấm “Đăng nhập”, chọn tài khoản định danh điện tử VNeID.',
      sections: [
        {
          numbered: true,
          lines: [
            { text: 'Mở ứng dụng VNeID trên điện thoại' },
            { text: 'Quét mã QR trên màn hình', detail: 'Mã chỉ dùng được trong vài phút' },
            { text: 'Xác nhận đăng nhập' },
          ],
        },
      ],
      links: [{ label: 'Mở cổng', url: 'https://dichvucong.gov.vn/' }],
    },
    buttons: [
      { label: 'Tiếp tục', send: 'tiếp tục' },
      { label: 'Quay lại', send: 'quay lại' },
      { label: 'Tôi gặp lỗi ở bước này', send: 'tôi gặp lỗi ở bước này' },
    ],
  },
  choices: {
    text: 'Anh/chị cần thủ tục nào?',
    card: {
      kind: 'choices',
      title: 'Anh/chị cần thủ tục nào?',
      sections: [
        {
          numbered: true,
          lines: [
            { text: 'Đăng ký khai sinh', detail: 'Cấp xã · Hộ tịch' },
            { text: 'Liên thông khai sinh, thường trú, thẻ BHYT', detail: 'Cấp xã · Liên thông' },
          ],
        },
      ],
      links: [],
    },
    buttons: [
      { label: 'Đăng ký khai sinh', send: '/show 1.001193' },
      { label: 'Liên thông khai sinh, thường trú, thẻ BHYT', send: '/show 2.002622' },
      { label: 'Không có câu nào đúng', send: 'không có câu nào đúng' },
    ],
    expects: 'choice',
  },
  notice: {
    text: 'Hướng dẫn này đã hết giá trị.',
    card: {
      kind: 'notice',
      title: 'Xem tại trang chính thức',
      text: 'Tôi không trả lời theo bản cũ để tránh chỉ sai.',
      sections: [],
      links: [{ label: 'Tra cứu', url: 'https://dichvucong.gov.vn/' }],
    },
    buttons: [{ label: 'Gặp người hỗ trợ', send: 'gặp người hỗ trợ' }],
  },
  rating: {
    text: 'Anh/chị hài lòng ở mức nào, từ 1 đến 5?',
    buttons: ['1', '2', '3', '4', '5'].map((stars) => ({ label: stars, send: stars })),
    expects: 'rating',
  },
  html: {
    text: '<img src=x onerror=alert(1)> <b>đậm</b> https://dichvucong.gov.vn/a?b=1.',
    card: {
      kind: 'notice',
      title: '<script>alert(2)</script>',
      sections: [],
      links: [{ label: 'Bấm vào đây', url: 'javascript:alert(3)' }],
    },
    buttons: [],
  },
}
