import { cardToText } from '../../../src/channel/card-to-text'
import { type Card } from '../../../src/channel/message'

const CARD: Card = {
  kind: 'step',
  title: 'Đăng nhập',
  progress: { at: 3, of: 7, label: 'Bước 3/7' },
  text: 'Bấm Đăng nhập.',
  sections: [
    { heading: 'Mẹo', lines: [{ text: 'Dùng VNeID', detail: 'mức 2' }] },
    {
      numbered: true,
      lines: [
        { text: 'Một' },
        { text: 'Hai', link: { label: 'Mẫu', url: 'https://dichvucong.gov.vn/mau' } },
      ],
    },
  ],
  links: [{ label: 'Mở Cổng', url: 'https://dichvucong.gov.vn' }],
  source: { code: '1.001193', title: 'Cổng Dịch vụ công quốc gia', checked: '2026-07-20' },
}

it('says all that the card says, in its order', () => {
  expect(cardToText(CARD)).toBe(
    [
      'Bước 3/7: Đăng nhập',
      'Bấm Đăng nhập.',
      '',
      'Mẹo:',
      '- Dùng VNeID',
      '  mức 2',
      '',
      '1. Một',
      '2. Hai',
      '  Mẫu: https://dichvucong.gov.vn/mau',
      '',
      'Mở Cổng: https://dichvucong.gov.vn',
      'Nguồn: Cổng Dịch vụ công quốc gia (mã 1.001193; kiểm tra 20/07/2026)',
    ].join('\n'),
  )
})

it('speaks English where asked to', () => {
  expect(cardToText(CARD, 'en')).toContain('Source: Cổng Dịch vụ công quốc gia (code 1.001193')
})

it('leaves out what the card does not have', () => {
  expect(cardToText({ kind: 'notice', title: 'Tin', sections: [], links: [] })).toBe('Tin')
})
