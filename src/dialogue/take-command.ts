import { answerProcedure } from './answer/answer-procedure'
import { type EngineResult } from './engine'
import { readCommands, type CommandId } from './read/read-commands'
import { stripFillers } from './read/strip-fillers'
import { refuseChoices } from './refuse-choices'
import { toReply, wordButton, type Situation } from './situation'
import { findWalk } from './walk/find-walk'
import { resumeWalk } from './walk/resume-walk'
import { startWalk } from './walk/start-walk'
import { steerWalk } from './walk/steer-walk'

/** A command outside a walk, or to a walk that was left and is waiting. */
export function takeCommand(situation: Situation): EngineResult | undefined {
  const { release, state, say, text } = situation
  if (state.topic !== undefined && stripFillers(text) === stripFillers(say.button.walk)) {
    return startWalk(situation, state.topic)
  }
  const commands = readCommands(text, release.content.commands)
  const command = commands.find((id) => id !== 'yes' && id !== 'no') ?? commands[0]
  return command && carryOut(situation, command)
}

function carryOut(situation: Situation, command: CommandId): EngineResult | undefined {
  switch (command) {
    case 'next':
    case 'resume':
    case 'yes':
      return goOn(situation, command)
    case 'back':
    case 'skip':
    case 'stuck':
    case 'restart':
      return toWaitingWalk(situation, command)
    case 'stop':
      return stop(situation)
    case 'no':
      return situation.state.choices ? refuseChoices(situation) : declined(situation)
    case 'none-of-these':
      return refuseChoices(situation)
    case 'switch-to-english':
    case 'switch-to-vietnamese':
      return undefined
  }
}

function goOn(situation: Situation, command: CommandId): EngineResult {
  const resumed = resumeWalk(situation)
  if (resumed) return resumed
  const { state, say, release } = situation
  const { topic } = state
  if (command === 'yes') return tell(situation, say.command.acknowledged)
  if (topic !== undefined && release.guide(topic)) {
    return answerProcedure(situation, {
      code: topic,
      facets: ['steps'],
      reasons: { by: 'command' },
    })
  }
  return tell(situation, say.command.nothingToGoOn)
}

function toWaitingWalk(situation: Situation, command: CommandId): EngineResult {
  const { state, say } = situation
  const found = state.walk && findWalk(situation)
  if (found?.kind === 'ended') return found.result
  const steered = found && steerWalk(situation, found, command)
  if (steered) return steered
  if (command === 'restart') return restart(situation)
  return tell(situation, say.command.nothingToGoOn)
}

function restart(situation: Situation): EngineResult {
  const { topic: _topic, choices: _choices, pending: _pending, ...state } = situation.state
  return tell({ ...situation, state }, situation.say.command.restarted)
}

function stop(situation: Situation): EngineResult {
  const { state, say, release } = situation
  const { choices: _choices, pending: _pending, walk, ...rest } = state
  const text = walk ? say.command.stopped(release.label(walk.code)) : say.command.nothingToStop
  const paused = walk ? { ...rest, walk: { ...walk, isPaused: true } } : rest
  return tell({ ...situation, state: paused }, text)
}

function declined(situation: Situation): EngineResult {
  const { state, say } = situation
  return state.walk ? stop(situation) : tell(situation, say.command.acknowledged)
}

function tell({ state, say }: Situation, text: string): EngineResult {
  const buttons = state.walk ? [wordButton(say.button.resume)] : []
  return {
    state,
    replies: [toReply(text, { buttons })],
    outcome: 'command',
    reasons: { by: 'command' },
  }
}
