import { type Fee } from '../../../src/content/guide'
import { formatFee } from '../../../src/dialogue/format/format-fee'
import { phrasesIn } from '../../../src/dialogue/phrases/phrases'

const say = phrasesIn('vi')

it.each<[Fee, string]>([
  [{ kind: 'free', source: 'x' }, 'Miễn phí'],
  [{ kind: 'free', label: 'Đúng hạn', source: 'x' }, 'Đúng hạn: Miễn phí'],
  [{ kind: 'amount', vnd: 8000, per: 'bản', source: 'x' }, '8.000 đồng/bản'],
  [{ kind: 'amount', vnd: 1_200_000, label: 'Cấp mới', source: 'x' }, 'Cấp mới: 1.200.000 đồng'],
])('tells the fee %j as it is', (fee, text) => {
  expect(formatFee(fee, say)).toBe(text)
})

it.each<Fee>([{ kind: 'province', source: 'x' }, { kind: 'check' }])(
  'never tells an uncertain fee as free: %j',
  (fee) => {
    expect(formatFee(fee, say)).not.toMatch(/miễn|không thu|0 đồng/iu)
    expect(formatFee(fee, phrasesIn('en'))).not.toMatch(/free/iu)
  },
)
