import { fold } from '../text/normalize'
import { answerProcedure } from './answer/answer-procedure'
import { type EngineResult } from './engine'
import { type CommandId } from './read/read-commands'
import { refuseChoices } from './refuse-choices'
import { steerButton, toReply, wordButton, type Situation, type Stage } from './situation'
import { closeChoices, forget } from './state-changes'
import { takePayload } from './take-payload'
import { findWalk } from './walk/find-walk'
import { resumeWalk } from './walk/resume-walk'
import { steerWalk } from './walk/steer-walk'

/** A command outside a walk, or to a walk that was left and is waiting. */
export function takeCommand(situation: Situation): EngineResult | undefined {
  const { commands } = situation
  const command = commands.find((id) => id !== 'yes' && id !== 'no') ?? commands[0]
  return command && CARRY_OUT[command]?.(situation)
}

/** Languages are switched, codes made and wishes taken before, whatever else is going on. */
const CARRY_OUT: Record<CommandId, Stage | undefined> = {
  next: (situation) => goOn(situation, 'next'),
  resume: (situation) => goOn(situation, 'resume'),
  yes: (situation) => goOn(situation, 'yes'),
  back: (situation) => toWaitingWalk(situation, 'back'),
  skip: (situation) => toWaitingWalk(situation, 'skip'),
  stuck: (situation) => toWaitingWalk(situation, 'stuck'),
  restart: (situation) => toWaitingWalk(situation, 'restart'),
  stop,
  no: (situation) =>
    situation.state.choices || isTakenBack(situation)
      ? refuseChoices(situation)
      : declined(situation),
  'none-of-these': refuseChoices,
  'continue-elsewhere': undefined,
  'tell-me': undefined,
  'switch-to-english': undefined,
  'switch-to-vietnamese': undefined,
}

function goOn(situation: Situation, command: CommandId): EngineResult {
  const confirmed = command === 'yes' ? takeOnlyChoice(situation) : undefined
  if (confirmed) return confirmed
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

/** "Có" to "có phải anh/chị hỏi về …?"; to several choices it says nothing, so they are put again. */
function takeOnlyChoice(situation: Situation): EngineResult | undefined {
  const { state, say } = situation
  const [only, ...others] = state.choices ?? []
  if (!only || state.walk) return undefined
  if (others.length === 0) return takePayload({ ...situation, text: only.send })
  const buttons = [only, ...others, steerButton(say.button.noneOfThese)]
  return {
    state,
    replies: [toReply(say.ask.which, { buttons, expects: 'choice' })],
    outcome: 'asked',
    reasons: { by: 'command', note: 'yes to several choices' },
  }
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
  const state = forget(situation.state, 'topic', 'choices', 'pending')
  return tell({ ...situation, state }, situation.say.command.restarted)
}

function stop(situation: Situation): EngineResult {
  const { state, say, release } = situation
  const { walk } = state
  const rest = closeChoices(state)
  const text = walk ? say.command.stopped(release.label(walk.code)) : say.command.nothingToStop
  const paused = walk ? { ...rest, walk: { ...walk, isPaused: true } } : rest
  return tell({ ...situation, state: paused }, text)
}

const TAKING_BACK = /\b(?:phai|dung)\b/u

/** "Không phải" to an answer means that it was about something else. */
function isTakenBack({ state, text }: Situation): boolean {
  return state.topic !== undefined && TAKING_BACK.test(fold(text))
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
