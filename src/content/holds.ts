import { type Answer, type Answers, type Condition } from './condition'

type Wanted = Condition[string]
type Limits = Exclude<Wanted, Answer | Answer[]>

const DAY_MS = 24 * 60 * 60 * 1000
/** Vietnam is seven hours ahead of UTC all year, and its calendar decides what day it is. */
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000

/**
 * Whether a condition is met by the answers given so far.
 *
 * One part that is not met settles it, whatever is still open; `unknown` means that a
 * question which decides it has no answer yet. Days are counted from a date answer to
 * today in Vietnam.
 *
 * @example
 * holds({ married: true }, {}, today) // 'unknown'
 * holds({ reason: ['lost', 'damaged'] }, { reason: 'lost' }, today) // true
 */
export function holds(
  condition: Condition | undefined,
  answers: Answers,
  today: Date,
): boolean | 'unknown' {
  const parts = Object.entries(condition ?? {}).map(([question, wanted]) =>
    Object.hasOwn(answers, question) ? isMet(wanted, answers[question], today) : 'unknown',
  )
  if (parts.includes(false)) return false
  return parts.includes('unknown') ? 'unknown' : true
}

function isMet(wanted: Wanted, answer: Answer | undefined, today: Date): boolean | 'unknown' {
  if (answer === undefined) return 'unknown'
  if (Array.isArray(wanted)) return wanted.includes(answer)
  if (typeof wanted !== 'object') return wanted === answer
  return isWithin(wanted, answer, today)
}

function isWithin(limits: Limits, answer: Answer, today: Date): boolean | 'unknown' {
  if ('daysSinceAtLeast' in limits || 'daysSinceAtMost' in limits) {
    const days = daysSince(answer, today)
    if (days === undefined) return 'unknown'
    return isBetween(days, limits.daysSinceAtLeast, limits.daysSinceAtMost)
  }
  if (typeof answer !== 'number') return 'unknown'
  if ('atLeast' in limits || 'atMost' in limits) {
    return isBetween(answer, limits.atLeast, limits.atMost)
  }
  return true
}

function isBetween(value: number, atLeast = -Infinity, atMost = Infinity): boolean {
  return value >= atLeast && value <= atMost
}

/** Whole days from a date such as `2026-07-20` to today; negative when it lies ahead. */
function daysSince(answer: Answer, today: Date): number | undefined {
  const since = typeof answer === 'string' ? Date.parse(`${answer}T00:00:00Z`) : NaN
  if (Number.isNaN(since)) return undefined
  return Math.floor((today.getTime() + VIETNAM_OFFSET_MS - since) / DAY_MS)
}
