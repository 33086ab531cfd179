import { type Reply } from '../../channel/message'
import { type Walk } from '../conversation-state'
import { type EngineResult } from '../engine'
import { type Outcome } from '../outcome'
import { steerButton, toReply, wordButton, type Situation } from '../situation'
import { forget } from '../state-changes'
import { isLeftAlone } from './is-active'
import { stepsOf } from './plan'

/** After these the citizen has been somewhere else than in the walk. */
const ASIDE: Outcome[] = [
  'answered',
  'asked',
  'unresolved',
  'choices-refused',
  'intent',
  'expired-guide',
  'greeted',
]

/**
 * Keeps a walk that was left for something else, and offers to go on: with a question when
 * it was left just now or hours ago, and after that with a button only, so as not to nag.
 */
export function offerWalk(situation: Situation, result: EngineResult): EngineResult {
  const { walk } = result.state
  if (!walk || walk !== situation.state.walk || !ASIDE.includes(result.outcome)) return result
  if (walk.at.kind === 'rating') {
    // Nothing is left to go on with, and asking twice for a rating would be nagging.
    return { ...result, state: forget(result.state, 'walk') }
  }
  const isNews = !walk.isPaused || isLeftAlone(walk, situation.now)
  const paused = { ...walk, isPaused: true, touchedAt: situation.now.toISOString() }
  const state = { ...result.state, walk: isNews ? paused : walk }
  const isChoosing = result.replies.at(-1)?.expects === 'choice'
  const replies =
    isNews && !isChoosing
      ? [...result.replies, offerOf(situation, walk)]
      : withButton(result.replies, situation, walk)
  return { ...result, state, replies }
}

function offerOf(situation: Situation, walk: Walk): Reply {
  const { say, release } = situation
  const text = say.walk.offer(release.label(walk.code), placeOf(situation, walk))
  return toReply(text, { buttons: [wordButton(say.button.resume), steerButton(say.button.stop)] })
}

/** Choices stay the last thing on the screen; the way back into the walk is one button more. */
function withButton(replies: Reply[], { say, release }: Situation, walk: Walk): Reply[] {
  const last = replies.at(-1)
  if (!last) return replies
  const label = say.walk.offerButton(release.label(walk.code))
  const button = { label, send: say.button.resume, aside: true }
  return [...replies.slice(0, -1), { ...last, buttons: [...last.buttons, button] }]
}

function placeOf({ say, walkGuide, now }: Situation, { at, answers }: Walk): string {
  if (at.kind === 'question') return say.walk.placeQuestion
  const steps = walkGuide ? stepsOf(walkGuide, answers, now) : []
  const here = at.kind === 'step' ? steps.findIndex(({ id }) => id === at.id) : -1
  return here < 0 ? say.walk.placeChecklist : say.walk.stepLabel(here + 1, steps.length)
}
