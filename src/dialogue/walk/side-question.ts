import { type Question } from '../../content/question'
import { currentCode } from '../current-code'
import { type EngineResult } from '../engine'
import { isQuestionLike } from '../read/is-question-like'
import { toReply, understand, type Situation } from '../situation'
import { type CurrentWalk } from './find-walk'
import { walkResult } from './resume-walk'
import { showQuestion } from './show-question'

/** Polite words in an answer sound like these: "dạ em thuê phòng của cô chủ ạ". */
const CHAT = new Set(['greet', 'small-talk'])

/**
 * Whether a message in the middle of a walk asks something of its own, to be answered first.
 * Words that only name the procedure of the walk once more ask nothing.
 */
export function isSideQuestion(situation: Situation): boolean {
  if (isQuestionLike(situation.text)) return true
  const { intent, facets, match, isFollowUp } = understand(situation)
  if (intent && !CHAT.has(intent.id)) return true
  if (isFollowUp || facets.length > 0) return true
  return (
    match.kind === 'answer' && currentCode(situation, match.code) !== situation.state.walk?.code
  )
}

/** An answer that could not be taken: says why, and puts the question once more. */
export function askQuestionAgain(
  situation: Situation,
  found: CurrentWalk,
  { question, reason }: { question: Question; reason: string },
): EngineResult {
  const { walk, news } = found
  const again = showQuestion(question, walk, situation, { isAgain: true })
  const replies = [...news, toReply(reason), again]
  return { ...walkResult(situation, found, walk, replies), outcome: 'walk-asked-again' }
}
