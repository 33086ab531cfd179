import { type InboundMessage, type Reply } from '../../channel/message'
import { type Guide } from '../../content/guide'
import { type Locale } from '../../content/localized'
import { type ConversationState, NEW_CONVERSATION } from '../../dialogue/conversation-state'
import { type EngineInput, type EngineResult } from '../../dialogue/engine'
import { type Inquiry } from '../../dialogue/inquiry'
import { isHeld } from '../../dialogue/take-held'
import { type Clock } from '../../lib/clock'
import { type Log } from '../../lib/logger'
import { type Metrics } from '../../lib/metrics'
import { type ServedRelease } from '../../search/served-release'
import { type Turn } from '../../store/turn'
import { createCarryOver } from './carry-over'
import { type Continuations } from './continue-elsewhere'
import { type Inquiries } from './inquiries'
import { toLoggable } from '../to-loggable'
import { toTicket } from './to-ticket'

/** The releases that conversations are answered from. */
export interface Releases {
  current(): ServedRelease
  /** The guide of a procedure as of a release, for a walk that was started on it. */
  guide(release: number, code: string): Promise<Guide | undefined>
}

export interface AnswerParts {
  releases: Releases
  respond: (input: EngineInput) => EngineResult
  /** What is said when the engine failed. */
  apology: (locale: Locale) => Reply
  /** Codes with which citizens go on elsewhere; without it, none are made and none are known. */
  continuations?: Continuations
  /** How requests and questions stand; without it, no codes of them are known. */
  inquiries?: Inquiries
  /** Operators have stopped the assistant on this channel; never where left out. */
  isSwitchedOff?: (channel: string) => boolean
  /** Whoever asks for a person on this channel is passed on to them at once. */
  isPassedOn?: (channel: string) => boolean
  clock: Clock
  log: Log
  metrics?: Pick<Metrics, 'engineFailures'>
}

/** What the next turn of a conversation is made from: the end of the newest one. */
export type Head = Pick<Turn, 'sequence' | 'state' | 'outcome'>

/** Makes the turn that a message becomes after `head`. Saves nothing. */
export type AnswerMessage = (message: InboundMessage, head: Head | undefined) => Promise<Turn>

/** Asks the engine, and stands in for it with an apology when it throws. */
export function createAnswerMessage(parts: AnswerParts): AnswerMessage {
  const carryOver = createCarryOver(parts.continuations)
  return async (message, head) => {
    const startedAt = performance.now()
    const now = parts.clock()
    const release = parts.releases.current()
    const state = head?.state ?? newState(message)
    const continued = await carryOver.take(message, state, now)
    const inquiry = await inquire(parts, message, state, now)
    const walk = continued?.kind === 'found' ? continued.carried.walk : state.walk
    const walkGuide = walk && (await parts.releases.guide(walk.release, walk.code))

    const sequence = (head?.sequence ?? 0) + 1
    const input = {
      ...{ release, walkGuide, state, message: message.content, continued, inquiry, now, sequence },
      ticket: () => toTicket(message.conversation, sequence),
      ...aboutChannel(parts, message),
    }
    const result = await carryOver.give(respondOrApologize(parts, input, head))

    return {
      conversation: message.conversation,
      sequence,
      inboundId: message.id,
      channel: message.channel,
      userId: message.userId,
      content: message.content,
      echo: message.echo,
      replies: result.replies,
      state: result.state,
      outcome: result.erase ? 'erased' : result.outcome,
      reasons: result.reasons,
      release: release.number,
      rating: result.rating,
      receivedAt: now,
      tookMs: Math.round((performance.now() - startedAt) * 100) / 100,
    }
  }
}

/** Who speaks with a person has no codes looked up, and neither has who was stopped. */
async function inquire(
  { inquiries, isSwitchedOff }: AnswerParts,
  { id, conversation, channel, content }: InboundMessage,
  state: ConversationState,
  now: Date,
): Promise<Inquiry | undefined> {
  if (!inquiries || content.kind !== 'text' || isHeld(state, now)) return undefined
  if (isSwitchedOff?.(channel)) return undefined
  return inquiries.look({ id, conversation }, content.text)
}

function aboutChannel({ isSwitchedOff, isPassedOn }: AnswerParts, { channel }: InboundMessage) {
  return { isSwitchedOff: isSwitchedOff?.(channel), isPassedOn: isPassedOn?.(channel) }
}

function newState({ locale = NEW_CONVERSATION.locale }: InboundMessage): ConversationState {
  return { ...NEW_CONVERSATION, locale }
}

/** A citizen always gets a reply, also when the fault is ours. */
function respondOrApologize(
  { respond, apology, log, metrics }: AnswerParts,
  input: EngineInput,
  head: Head | undefined,
): EngineResult {
  try {
    return respond(input)
  } catch (error) {
    const { state, release } = input
    metrics?.engineFailures.inc()
    log.error(
      { ...toLoggable(error), release: release.number, topic: state.topic },
      'the engine failed',
    )
    return {
      // A state that makes the engine fail twice running would do so for ever, so it is given up.
      state:
        head?.outcome === 'failed' ? { locale: state.locale, isGreeted: state.isGreeted } : state,
      replies: [apology(state.locale)],
      outcome: 'failed',
      reasons: { by: 'failure' },
    }
  }
}
