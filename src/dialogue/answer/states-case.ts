import { type Condition } from '../../content/condition'
import { type Guide } from '../../content/guide'
import { fold } from '../../text/normalize'
import { tellingParts } from '../format/describe-condition'

/** Of the words of an answer that a label must hold to name it. */
const NAMED_MIN = 0.8

/**
 * Whether a label already tells when its fact applies, in all parts: "trong 60 ngày kể từ
 * ngày sinh" holds the limit of the condition. What is not clearly told counts as not told.
 */
export function statesCase(label: string, when: Condition, guide: Guide): boolean {
  const words = fold(label).split(' ')
  const parts = tellingParts(when, guide)
  return parts.length > 0 && parts.every((part) => statesPart(words, part, guide))
}

function statesPart(words: string[], [id, wanted]: Part, guide: Guide): boolean {
  if (typeof wanted === 'boolean') return false
  if (typeof wanted === 'object' && !Array.isArray(wanted)) {
    return Object.values(wanted).every((limit) => holdsLimit(words, limit))
  }
  const question = guide.questions.find((known) => known.id === id)
  const options = question?.kind === 'choice' ? question.options : []
  const values = Array.isArray(wanted) ? wanted : [wanted]
  return values.every((value) => {
    const label = options.find((option) => option.value === value)?.label
    return label !== undefined && shareOf(fold(label).split(' '), words) >= NAMED_MIN
  })
}

type Part = ReturnType<typeof tellingParts>[number]

/** "Quá 60 ngày" is at least 61 of them, so the number beside the limit names it as well. */
function holdsLimit(words: string[], limit: number | undefined): boolean {
  if (limit === undefined) return true
  return [limit - 1, limit, limit + 1].some((number) => words.includes(String(number)))
}

function shareOf(named: string[], words: string[]): number {
  return named.filter((word) => words.includes(word)).length / named.length
}
