import { type EngineResult } from '../engine'
import { type CommandId } from '../read/read-commands'
import { toReply, wordButton, type Situation } from '../situation'
import { type CurrentWalk } from './find-walk'
import { moveOn } from './move-on'
import { resumeWalk, walkResult } from './resume-walk'
import { showPlace } from './show-place'
import { showStuck } from './show-step'
import { beginAnew } from './start-walk'

/** Carries out a command inside a walk. Undefined for what is not the walk's to do. */
export function steerWalk(
  situation: Situation,
  found: CurrentWalk,
  command: CommandId,
): EngineResult | undefined {
  switch (command) {
    case 'next':
      return goOn(situation, found)
    case 'skip':
      return moveOn(situation, found, { kind: 'next' })
    case 'back':
      return moveOn(situation, found, { kind: 'back' })
    case 'stuck':
      return helpHere(situation, found)
    case 'restart':
      return beginAnew(situation, found.walk.code, 'restarted')
    case 'stop':
      return stopHere(situation, found)
    case 'resume':
      return resumeWalk(situation)
    case 'no':
    case 'yes':
    case 'none-of-these':
      return askAgain(situation, found)
    case 'switch-to-english':
    case 'switch-to-vietnamese':
      return undefined
  }
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
    buttons: [wordButton(say.button.resume)],
  })
  const result = walkResult(situation, found, walk, [reply])
  return {
    ...result,
    state: { ...result.state, walk: { ...walk, isPaused: true } },
    outcome: 'command',
  }
}
