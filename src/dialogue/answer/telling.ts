import { type Card } from '../../channel/message'
import { type Answers, type Condition } from '../../content/condition'
import { type Guide } from '../../content/guide'
import { holds } from '../../content/holds'
import { describeCondition } from '../format/describe-condition'
import { type Situation } from '../situation'

export type Section = Card['sections'][number]

/** What is needed to tell about a guide: with the answers of a walk, only what applies is told. */
export interface Telling {
  guide: Guide
  answers: Answers
  situation: Situation
}

interface Fact {
  when?: Condition | undefined
  note?: string | undefined
}

/** What applies, or may apply as far as is known. */
export function applicable<T extends Fact>({ answers, situation }: Telling, facts: T[]): T[] {
  return facts.filter(({ when }) => holds(when, answers, situation.now) !== false)
}

/** Whether it applies for certain, whatever is still open. */
export function isCertain({ answers, situation }: Telling, { when }: Fact): boolean {
  return holds(when, answers, situation.now) === true
}

/**
 * The condition, where it is not settled yet, and the note. Also for a fact whose label
 * names its case: "lệ phí đăng ký: miễn phí" must not be read without its condition.
 */
export function detailOf(telling: Telling, { when, note }: Fact): { detail?: string } {
  const { guide, answers, situation } = telling
  const { say } = situation
  const isOpen = when !== undefined && holds(when, answers, situation.now) === 'unknown'
  const condition = isOpen
    ? say.answer.onlyWhen(describeCondition(when, guide, situation))
    : undefined
  const detail = [condition, note].filter((part) => part !== undefined).join('. ')
  return detail === '' ? {} : { detail }
}
