import { type Reply } from '../../channel/message'
import { type Walk } from '../conversation-state'
import { type EngineResult, type Reasons } from '../engine'
import { toReply, type Situation } from '../situation'
import { closeChoices } from '../state-changes'
import { findWalk, type CurrentWalk } from './find-walk'
import { showPlace } from './show-place'

/** Goes on where the citizen left. Undefined when nothing was left. */
export function resumeWalk(situation: Situation): EngineResult | undefined {
  const found = findWalk(situation)
  if (!found) return undefined
  if (found.kind === 'ended') return found.result
  const { guide, walk, news } = found
  const lead = toReply(situation.say.walk.resumed(guide.label))
  return walkResult(situation, found, walk, [lead, ...news, ...showPlace(guide, walk, situation)])
}

/** The turn that leaves the citizen at a place of the walk, with the topic on its procedure. */
export function walkResult(
  { state, now }: Situation,
  { guide }: CurrentWalk,
  walk: Walk,
  replies: Reply[],
): EngineResult {
  const rest = closeChoices(state)
  const touched = { ...walk, isPaused: false, touchedAt: now.toISOString() }
  const reasons: Reasons = { by: 'walk', code: guide.code, note: placeName(walk) }
  return {
    state: { ...rest, topic: guide.code, walk: touched },
    replies,
    outcome: 'walk-moved',
    reasons,
  }
}

/** For the reasons of a turn: `question:married`, `checklist`, `step:pay`. */
function placeName({ at }: Walk): string {
  return 'id' in at ? `${at.kind}:${at.id}` : at.kind
}
