import { type Fee } from '../../content/guide'
import { type Phrases } from '../phrases/phrases'
import { formatNumber } from './format-number'

/**
 * What is paid, in words. "Miễn phí" only for a fee that its editor marked as free: an
 * amount that nobody is sure of is never read as nothing.
 */
export function formatFee(fee: Fee, say: Phrases): string {
  const amount = amountOf(fee, say)
  return fee.label === undefined ? amount : `${fee.label}: ${amount}`
}

function amountOf(fee: Fee, say: Phrases): string {
  switch (fee.kind) {
    case 'free':
      return say.fee.free
    case 'amount': {
      const amount = say.fee.amount(formatNumber(fee.vnd))
      return fee.per === undefined ? amount : say.answer.perUnit(amount, fee.per)
    }
    case 'province':
      return say.fee.province
    case 'check':
      return say.fee.check
  }
}
