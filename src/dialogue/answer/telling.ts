import { type Card } from '../../channel/message'
import { type Answers, type Condition } from '../../content/condition'
import { type Guide } from '../../content/guide'
import { describeCondition } from '../format/describe-condition'
import { type Situation } from '../situation'
import { applies } from './applies'
import { statesCase } from './states-case'

export type Section = Card['sections'][number]

/** What is needed to tell about a guide: with the answers of a walk, only what applies is told. */
export interface Telling {
  guide: Guide
  answers: Answers
  situation: Situation
  /** The citizen's own list of a walk, told in full; elsewhere only what helps to decide. */
  isPersonal?: true
}

interface Fact {
  when?: Condition | undefined
  note?: string | undefined
  label?: string | undefined
}

/** What applies, or may apply as far as is known. */
export function applicable<T extends Fact>(telling: Telling, facts: T[]): T[] {
  const { guide, answers, situation } = telling
  return facts.filter(({ when }) => applies(when, guide, answers, situation.now) !== false)
}

/** Whether it applies for certain, whatever is still open. */
export function isCertain({ guide, answers, situation }: Telling, { when }: Fact): boolean {
  return applies(when, guide, answers, situation.now) === true
}

/** The condition, where it is not settled yet and the label does not tell it, and the note. */
export function detailOf(telling: Telling, fact: Fact): { detail?: string } {
  return toDetail([conditionOf(telling, fact), fact.note])
}

/** When a fact applies, in words; undefined where that is settled, or told by the label. */
export function conditionOf(
  telling: Telling,
  { when, label }: Fact,
  phrase: 'onlyWhen' | 'neededWhen' = 'onlyWhen',
): string | undefined {
  const { guide, answers, situation } = telling
  if (when === undefined || applies(when, guide, answers, situation.now) !== 'unknown') {
    return undefined
  }
  if (label !== undefined && statesCase(label, when, guide)) return undefined
  return situation.say.answer[phrase](describeCondition(when, guide, situation))
}

/** Sentences under a line; nothing when there are none. */
export function toDetail(sentences: (string | undefined)[]): { detail?: string } {
  const told = sentences.filter((part) => part !== undefined && part !== '')
  return told.length === 0 ? {} : { detail: told.join('. ') }
}
