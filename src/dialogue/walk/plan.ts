import { type Answers, type Condition } from '../../content/condition'
import { type Guide, type Step } from '../../content/guide'
import { holds } from '../../content/holds'
import { type Question } from '../../content/question'
import { applies } from '../answer/applies'

/** The steps that apply, or may apply as far as the answers tell. */
export function stepsOf(guide: Guide, answers: Answers, now: Date): Step[] {
  return guide.steps.filter(({ when }) => applies(when, guide, answers, now) !== false)
}

/**
 * The next question worth asking: not put yet, asked under these answers at all, and one
 * on which something still depends. Undefined when nothing is left to find out.
 */
export function nextQuestion(
  guide: Guide,
  { answers, asked }: { answers: Answers; asked: string[] },
  now: Date,
): Question | undefined {
  return guide.questions.find(
    (question) =>
      !asked.includes(question.id) &&
      holds(question.when, answers, now) === true &&
      matters(question, guide, answers, now),
  )
}

/**
 * Whether a document, fee, time, step or other thing that the citizen is told depends on
 * the answer, given the answers so far; or a later question that matters itself.
 */
export function matters(question: Question, guide: Guide, answers: Answers, now: Date): boolean {
  const isOpenOn = (when: Condition | undefined) =>
    when !== undefined &&
    Object.hasOwn(when, question.id) &&
    holds(without(when, question.id), answers, now) !== false
  const later = guide.questions.slice(guide.questions.indexOf(question) + 1)
  return (
    conditionsToldOf(guide).some(isOpenOn) ||
    later.some((next) => isOpenOn(next.when) && matters(next, guide, answers, now))
  )
}

function conditionsToldOf(guide: Guide): (Condition | undefined)[] {
  const { documents, steps, waysToSubmit, deadlines, results, warnings } = guide
  const fees = waysToSubmit.flatMap((way) => way.fees)
  const times = waysToSubmit.flatMap((way) => way.times)
  return [documents, steps, fees, times, deadlines, results, warnings].flatMap((facts) =>
    facts.map(({ when }) => when),
  )
}

function without(when: Condition, id: string): Condition {
  return Object.fromEntries(Object.entries(when).filter(([question]) => question !== id))
}
