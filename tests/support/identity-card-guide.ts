import { Guide } from '../../src/content/guide'

/**
 * A made-up guide with every kind of question and condition, for tests of the conversation.
 * Its facts are invented and say nothing about the real procedure.
 */
export function identityCardGuide(changes: Partial<Guide> = {}): Guide {
  const given: Guide = Guide.parse({
    slug: 'the-thu',
    code: '1.000001',
    name: 'Cấp lại thẻ thử nghiệm',
    label: 'Cấp lại thẻ',
    field: 'Thẻ',
    levels: ['commune'],
    agencies: ['cong-an-xa'],
    audience: ['Công dân Việt Nam'],
    summary: 'Cấp lại thẻ khi bị mất hoặc hỏng, cho mọi công dân.',
    online: { level: 'partial', reason: 'Phải đến chụp ảnh, lấy vân tay.', source: 'portal' },
    waysToSubmit: [
      {
        way: 'online',
        where: 'Cổng Dịch vụ công quốc gia',
        link: 'https://dichvucong.gov.vn/the',
        times: [{ kind: 'duration', amount: 7, unit: 'working-day', source: 'portal' }],
        fees: [
          {
            kind: 'amount',
            vnd: 35000,
            label: 'Thẻ bị mất',
            source: 'law',
            when: { reason: 'lost' },
          },
          {
            kind: 'free',
            label: 'Thẻ do cơ quan in sai',
            source: 'law',
            when: { reason: 'wrong' },
          },
          { kind: 'province', label: 'Thẻ bị hỏng', source: 'law', when: { reason: 'damaged' } },
        ],
        benefit: 'Giảm một nửa lệ phí',
        source: 'portal',
      },
      {
        way: 'counter',
        where: 'Công an xã, phường',
        times: [{ kind: 'duration', amount: 7, unit: 'working-day', source: 'portal' }],
        fees: [{ kind: 'check' }],
        source: 'portal',
      },
    ],
    documents: [
      {
        id: 'form',
        name: 'Đơn đề nghị',
        kind: 'electronic-form',
        form: { name: 'Mẫu 01', url: 'https://dichvucong.gov.vn/mau-01' },
        source: 'portal',
      },
      {
        id: 'old-card',
        name: 'Thẻ cũ',
        kind: 'original',
        originals: 1,
        source: 'portal',
        when: { reason: ['damaged', 'wrong'] },
      },
      {
        id: 'guardian',
        name: 'Giấy tờ người giám hộ',
        kind: 'copy',
        copies: 2,
        source: 'portal',
        when: { age: { atMost: 14 } },
      },
      {
        id: 'report',
        name: 'Xác nhận báo mất',
        kind: 'copy',
        copies: 1,
        source: 'portal',
        when: { reason: 'lost', reported: true },
      },
      {
        id: 'late',
        name: 'Bản giải trình nộp muộn',
        kind: 'original',
        originals: 1,
        source: 'portal',
        when: { 'lost-on': { daysSinceAtLeast: 31 } },
      },
    ],
    questions: [
      {
        id: 'reason',
        kind: 'choice',
        ask: 'Thẻ của anh/chị bị làm sao?',
        why: 'Giấy tờ và lệ phí khác nhau.',
        options: [
          { value: 'lost', label: 'Bị mất', aliases: ['mất thẻ', 'rơi mất'] },
          { value: 'damaged', label: 'Bị hỏng', aliases: ['gãy', 'mờ chữ'] },
          { value: 'wrong', label: 'In sai thông tin', aliases: ['sai tên'] },
        ],
      },
      {
        id: 'lost-on',
        kind: 'date',
        ask: 'Mất ngày nào?',
        when: { reason: 'lost' },
        earliest: '2000-01-01',
      },
      { id: 'reported', kind: 'yes-no', ask: 'Đã báo công an chưa?', when: { reason: 'lost' } },
      { id: 'age', kind: 'number', ask: 'Anh/chị bao nhiêu tuổi?', min: 0, max: 120 },
      { id: 'home', kind: 'place', ask: 'Anh/chị ở tỉnh nào?' },
      { id: 'useless', kind: 'yes-no', ask: 'Câu này không quyết định gì?' },
    ],
    steps: [
      {
        id: 'sign-in',
        kind: 'sign-in',
        title: 'Đăng nhập',
        text: 'Bấm Đăng nhập và xác nhận trên VNeID.',
        hints: ['Dùng tài khoản mức 2.'],
        mistakes: ['Bấm nhầm trang giả.'],
        link: { label: 'Mở Cổng', url: 'https://dichvucong.gov.vn' },
        source: 'portal',
      },
      {
        id: 'city-form',
        kind: 'fill',
        title: 'Điền tờ khai của thành phố',
        text: 'Điền thêm tờ khai riêng của Hải Phòng.',
        source: 'portal',
        when: { home: 'hai-phong' },
      },
      {
        id: 'fill',
        kind: 'fill',
        title: 'Điền tờ khai',
        text: 'Điền các mục có dấu sao.',
        source: 'portal',
      },
      {
        id: 'pay',
        kind: 'pay',
        title: 'Trả lệ phí',
        text: 'Chọn ngân hàng và trả tiền.',
        source: 'portal',
      },
    ],
    results: [{ text: 'Thẻ mới', source: 'portal' }],
    deadlines: [{ text: 'Báo mất ngay khi biết.', source: 'law' }],
    legalBasis: [
      { number: '01/2020/NĐ-CP', title: 'Nghị định thử', until: '2026-06-30', source: 'law' },
      { number: '02/2026/NĐ-CP', from: '2026-07-01', source: 'law' },
    ],
    warnings: [{ text: 'Đừng đọc mã OTP cho ai.', source: 'law' }],
    frequentQuestions: [
      {
        question: 'Mất thẻ có bị phạt không?',
        answer: 'Không bị phạt nếu báo ngay.',
        source: 'law',
      },
    ],
    replaces: [
      { code: '1.000007', source: 'law' },
      { code: '1.000008', since: '2026-08-18', source: 'law' },
    ],
    toCheck: ['Nơi trả thẻ.'],
    url: 'https://dichvucong.gov.vn/cap-lai-the',
    sources: [
      { id: 'portal', title: 'Cổng Dịch vụ công quốc gia', date: '2026-07' },
      { id: 'law', title: 'Nghị định thử', date: '2026-07' },
    ],
    checked: '2026-11-01',
    validity: { from: '2026-07-01' },
    owner: 'cong-an-xa',
  })
  return { ...given, ...changes }
}
