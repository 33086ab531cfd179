import { type Answers, type Condition } from '../../content/condition'
import { type Guide } from '../../content/guide'
import { holds } from '../../content/holds'

/**
 * Whether something applies under the answers so far. What depends on a question that is
 * not put in this case, such as the day of loss of a damaged card, does not apply.
 */
export function applies(
  when: Condition | undefined,
  { questions }: Pick<Guide, 'questions'>,
  answers: Answers,
  now: Date,
): boolean | 'unknown' {
  const known = holds(when, answers, now)
  if (known !== 'unknown') return known
  const isNeverPut = Object.keys(when ?? {})
    .filter((id) => !Object.hasOwn(answers, id))
    .some((id) => {
      const at = questions.findIndex((question) => question.id === id)
      // Only earlier questions decide whether one is put, so this comes to an end.
      const earlier = { questions: questions.slice(0, Math.max(0, at)) }
      return applies(questions[at]?.when, earlier, answers, now) === false
    })
  return isNeverPut ? false : 'unknown'
}
