import { type Answer, type Condition } from '../../content/condition'
import { type Guide } from '../../content/guide'
import { type Question } from '../../content/question'
import { type Phrases } from '../phrases/phrases'
import { type Situation } from '../situation'
import { formatNumber } from './format-number'

type Wanted = Condition[string]
type Limits = Exclude<Wanted, Answer | Answer[]>

/** The larger part of the answers is told by the few that it leaves out. */
const LEFT_OUT_MAX = 2
/** Whom a question addresses so politely is not repeated when the question is quoted. */
const POLITE_END = / ạ(?=\s*[?.]?$)/u

/** When something applies, in the words of the guide's questions; for facts told outside a walk. */
export function describeCondition(when: Condition, guide: Guide, situation: Situation): string {
  return tellingParts(when, guide)
    .map(([id, wanted]) => {
      const question = guide.questions.find((question) => question.id === id)
      return question ? describePart(question, wanted, situation) : id
    })
    .join(situation.say.condition.and)
}

/**
 * The parts of a condition without those that another part says already: whoever is asked
 * about the parents' marriage has a child that was not found.
 */
export function tellingParts(when: Condition, guide: Guide): [string, Wanted][] {
  const parts = Object.entries(when)
  const asked = parts.flatMap(([id]) => guide.questions.find((known) => known.id === id) ?? [])
  return parts.filter(
    ([id, wanted]) =>
      !asked.some(({ when = {} }) => JSON.stringify(when[id]) === JSON.stringify(wanted)),
  )
}

function describePart(question: Question, wanted: Wanted, situation: Situation): string {
  const { say } = situation
  const { condition } = say
  const ask = question.ask.replace(POLITE_END, '')
  if (typeof wanted === 'object' && !Array.isArray(wanted)) {
    return condition.isWithin(ask, describeLimits(wanted, say))
  }
  const values = Array.isArray(wanted) ? wanted : [wanted]
  if (question.kind === 'yes-no') return describeYesNo(question, values[0] === true, condition)
  const options = question.kind === 'choice' ? question.options.map(({ value }) => value) : []
  const others = options.filter((option) => !values.includes(option))
  const labels = (of: Answer[]) =>
    of.map((value) => labelOf(question, value, situation)).join(condition.or)
  return others.length > 0 && others.length <= LEFT_OUT_MAX && values.length > others.length + 1
    ? condition.isNoneOf(labels(others))
    : condition.isOneOf(labels(values))
}

/** In the editor's short words; without them the question is quoted with its answer. */
function describeYesNo(
  question: Extract<Question, { kind: 'yes-no' }>,
  isYes: boolean,
  condition: Phrases['condition'],
): string {
  const named = isYes ? question.yes : question.no
  if (named !== undefined) return condition.isOneOf(named)
  const ask = question.ask.replace(POLITE_END, '')
  return isYes ? condition.isYes(ask) : condition.isNo(ask)
}

function labelOf(question: Question, value: Answer, { release }: Situation): string {
  const options = question.kind === 'choice' ? question.options : []
  const place = release.content.places.find(({ id }) => question.kind === 'place' && id === value)
  return options.find((option) => option.value === value)?.label ?? place?.name ?? String(value)
}

function describeLimits(limits: Limits, { condition }: Phrases): string {
  if ('daysSinceAtLeast' in limits || 'daysSinceAtMost' in limits) {
    const { daysSinceAtLeast: from, daysSinceAtMost: to } = limits
    return [
      ...(from === undefined ? [] : [condition.daysAtLeast(formatNumber(from))]),
      ...(to === undefined ? [] : [condition.daysAtMost(formatNumber(to))]),
    ].join(condition.and)
  }
  const { atLeast, atMost } = 'atLeast' in limits || 'atMost' in limits ? limits : {}
  if (atLeast === undefined)
    return atMost === undefined ? '' : condition.atMost(formatNumber(atMost))
  return atMost === undefined
    ? condition.atLeast(formatNumber(atLeast))
    : condition.between(formatNumber(atLeast), formatNumber(atMost))
}
