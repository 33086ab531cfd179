import { type Question } from '../../content/question'
import { type EngineResult } from '../engine'
import { isQuestionLike } from '../read/is-question-like'
import { toReply, understand, type Situation } from '../situation'
import { type CurrentWalk } from './find-walk'
import { walkResult } from './resume-walk'
import { showQuestion } from './show-question'

/** Whether a message in the middle of a walk asks something of its own, to be answered first. */
export function isSideQuestion(situation: Situation): boolean {
  if (isQuestionLike(situation.text)) return true
  const { intent, facets, match, isFollowUp } = understand(situation)
  return intent !== undefined || isFollowUp || facets.length > 0 || match.kind === 'answer'
}

/** An answer that could not be taken: says why, and puts the question once more. */
export function askQuestionAgain(
  situation: Situation,
  found: CurrentWalk,
  { question, reason }: { question: Question; reason: string },
): EngineResult {
  const { walk, news } = found
  const replies = [...news, toReply(reason), showQuestion(question, walk, situation)]
  return { ...walkResult(situation, found, walk, replies), outcome: 'walk-asked-again' }
}
