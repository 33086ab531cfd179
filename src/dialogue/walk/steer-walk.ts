import { type EngineResult } from '../engine'
import { type CommandId } from '../read/read-commands'
import { steerButton, toReply, wordButton, type Situation } from '../situation'
import { type CurrentWalk } from './find-walk'
import { moveOn } from './move-on'
import { resumeWalk, walkResult } from './resume-walk'
import { showPlace } from './show-place'
import { showStuck } from './show-step'
import { beginAnew } from './start-walk'

type Steer = (situation: Situation, found: CurrentWalk) => EngineResult | undefined

const STEER: Record<CommandId, Steer | undefined> = {
  next: goOn,
  skip: (situation, found) => moveOn(situation, found, { kind: 'next' }),
  back: (situation, found) => moveOn(situation, found, { kind: 'back' }),
  stuck: helpHere,
  restart: (situation, found) => beginAnew(situation, found.walk.code, 'restarted'),
  stop: stopHere,
  resume: resumeWalk,
  no: askAgain,
  yes: askAgain,
  'none-of-these': askAgain,
  'continue-elsewhere': undefined,
  'tell-me': undefined,
  'switch-to-english': undefined,
  'switch-to-vietnamese': undefined,
}

/** Carries out a command inside a walk. Undefined for what is not the walk's to do. */
export function steerWalk(
  situation: Situation,
  found: CurrentWalk,
  command: CommandId,
): EngineResult | undefined {
  return STEER[command]?.(situation, found)
}

/** A question is not passed over by "tiếp tục": its answer decides what comes next. */
function goOn(situation: Situation, found: CurrentWalk): EngineResult {
  if (found.walk.at.kind !== 'question') return moveOn(situation, found, { kind: 'next' })
  return again(situation, found, situation.say.walk.needsAnswer)
}

function askAgain(situation: Situation, found: CurrentWalk): EngineResult {
  return again(situation, found, situation.say.walk.notUnderstoodAtPlace)
}

function again(situation: Situation, found: CurrentWalk, reason: string): EngineResult {
  const { guide, walk, news } = found
  const replies = [...news, toReply(reason), ...showPlace(guide, walk, situation)]
  return { ...walkResult(situation, found, walk, replies), outcome: 'walk-asked-again' }
}

function helpHere(situation: Situation, found: CurrentWalk): EngineResult {
  const { guide, walk, news } = found
  const { say } = situation
  const { at } = walk
  const step = at.kind === 'step' ? guide.steps.find(({ id }) => id === at.id) : undefined
  const { person, next, stop } = say.button
  const help = step
    ? showStuck(guide, step, situation)
    : toReply(say.walk.stuckPlace, { buttons: [person, next, stop].map(wordButton) })
  return { ...walkResult(situation, found, walk, [...news, help]), outcome: 'command' }
}

function stopHere(situation: Situation, found: CurrentWalk): EngineResult {
  const { guide, walk } = found
  const { say } = situation
  const reply = toReply(say.command.stopped(guide.label), {
    buttons: [wordButton(say.button.resume), steerButton(say.button.elsewhere)],
  })
  const result = walkResult(situation, found, walk, [reply])
  return {
    ...result,
    state: { ...result.state, walk: { ...walk, isPaused: true } },
    outcome: 'command',
  }
}
