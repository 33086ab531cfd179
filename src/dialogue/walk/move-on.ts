import { type EngineResult } from '../engine'
import { toReply, type Situation } from '../situation'
import { type CurrentWalk } from './find-walk'
import { moveWalk, type Move } from './move'
import { walkResult } from './resume-walk'
import { showPlace } from './show-place'

/** The walk after a move, and what is shown there. */
export function moveOn(situation: Situation, found: CurrentWalk, move: Move): EngineResult {
  const { guide, walk, news } = found
  const moved = moveWalk(guide, walk, move, situation.now)
  if (!moved) {
    const replies = [toReply(situation.say.walk.atTheStart), ...showPlace(guide, walk, situation)]
    return walkResult(situation, found, walk, [...news, ...replies])
  }
  const replies = [...news, ...showPlace(guide, moved, situation)]
  const result = walkResult(situation, found, moved, replies)
  const isFinished = moved.at.kind === 'rating' && walk.at.kind !== 'rating'
  return isFinished ? { ...result, outcome: 'walk-finished' } : result
}
