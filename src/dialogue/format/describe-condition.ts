import { type Answer, type Condition } from '../../content/condition'
import { type Guide } from '../../content/guide'
import { type Question } from '../../content/question'
import { type Phrases } from '../phrases/phrases'
import { type Situation } from '../situation'
import { formatNumber } from './format-number'

type Wanted = Condition[string]
type Limits = Exclude<Wanted, Answer | Answer[]>

/** When something applies, in the words of the guide's questions; for facts told outside a walk. */
export function describeCondition(when: Condition, guide: Guide, situation: Situation): string {
  return Object.entries(when)
    .map(([id, wanted]) => {
      const question = guide.questions.find((question) => question.id === id)
      return question ? describePart(question, wanted, situation) : id
    })
    .join(situation.say.condition.and)
}

function describePart(question: Question, wanted: Wanted, situation: Situation): string {
  const { say } = situation
  const { condition } = say
  if (typeof wanted === 'object' && !Array.isArray(wanted)) {
    return condition.isWithin(question.ask, describeLimits(wanted, say))
  }
  const values = Array.isArray(wanted) ? wanted : [wanted]
  if (question.kind === 'yes-no') {
    return values[0] === true ? condition.isYes(question.ask) : condition.isNo(question.ask)
  }
  return condition.isOneOf(
    values.map((value) => labelOf(question, value, situation)).join(condition.or),
  )
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
