import { type EngineResult } from '../engine'
import { type CommandId } from '../read/read-commands'
import { stripFillers } from '../read/strip-fillers'
import { toReply, type Situation } from '../situation'
import { forget } from '../state-changes'
import { type CurrentWalk } from './find-walk'
import { moveOn } from './move-on'
import { askRating } from './show-finish'
import { walkResult } from './resume-walk'

const STARS = /^(?:danh gia |cho |muc )?([1-5])(?: ?(?:sao|diem|star|stars|tren 5))?$/u
const OTHER_NUMBER = /^\d+(?: ?(?:sao|diem|stars?))?$/u

/** The last place of a walk: from 1 to 5, or passed over. Anything else ends the walk quietly. */
export function takeRating(
  situation: Situation,
  found: CurrentWalk,
  command: CommandId | undefined,
): EngineResult | undefined {
  const words = stripFillers(situation.text)
  const stars = STARS.exec(words)?.[1]
  if (stars !== undefined) return rated(situation, found, Number(stars))
  if (OTHER_NUMBER.test(words)) return again(situation, found)
  if (command === 'back') return moveOn(situation, found, { kind: 'back' })
  if (command === 'skip' || command === 'stop' || command === 'no' || command === 'next') {
    return ended(situation, found)
  }
  return undefined
}

function rated(situation: Situation, { guide }: CurrentWalk, stars: number): EngineResult {
  const { say } = situation
  return {
    state: forget(situation.state, 'walk'),
    replies: [toReply(say.walk.rated)],
    outcome: 'rated',
    reasons: { by: 'walk', code: guide.code, note: `rated ${stars}` },
    rating: { code: guide.code, stars },
  }
}

function again(situation: Situation, found: CurrentWalk): EngineResult {
  const { say } = situation
  const result = walkResult(situation, found, found.walk, [
    askRating(situation, say.walk.rateAgain),
  ])
  return { ...result, outcome: 'walk-asked-again' }
}

function ended(situation: Situation, { guide }: CurrentWalk): EngineResult {
  return {
    state: forget(situation.state, 'walk'),
    replies: [toReply(situation.say.walk.notRated)],
    outcome: 'command',
    reasons: { by: 'walk', code: guide.code, note: 'not rated' },
  }
}
