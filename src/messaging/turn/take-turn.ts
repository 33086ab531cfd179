import { type InboundMessage } from '../../channel/message'
import { NEW_CONVERSATION } from '../../dialogue/conversation-state'
import { AppError } from '../../lib/errors'
import { type Metrics } from '../../lib/metrics'
import { RecentMap } from '../../lib/recent-map'
import { type TurnLog } from '../../store/store'
import { type Turn } from '../../store/turn'
import { type AnswerParts, createAnswerMessage, type Head } from './answer-message'
import { finishErasure } from './finish-erasure'
import { maskMessage } from './mask-message'

export interface TakeTurnParts extends AnswerParts {
  store: { turns: TurnLog }
  metrics?: Pick<Metrics, 'turns' | 'turnSeconds' | 'engineFailures'>
}

/** The turn that a message became: just now, or when it came the first time. */
export interface Taken {
  turn: Turn
  isNew: boolean
}

export type TakeTurn = (message: InboundMessage) => Promise<Taken>

/** What was said long ago may have been forgotten since, so what is in memory counts no longer. */
const HEADS_FRESH_MS = 24 * 3600_000
/** Losing so often against other nodes means that somebody floods one conversation. */
const ATTEMPTS_MAX = 20
const HEADS_MAX = 5000

/**
 * Takes one message: loads the newest turn, asks the engine, and saves the turn with a single
 * insert. Whoever loses the race for a sequence number loads again and asks again, which is
 * harmless, as the engine does nothing but compute.
 *
 * @throws AppError `unavailable` or `overloaded`; then nothing was stored
 */
export function createTakeTurn(parts: TakeTurnParts): TakeTurn {
  const { turns } = parts.store
  const answer = createAnswerMessage(parts)
  // Only a guess that spares reading: when another node has gone on, the insert says so.
  const heads = new RecentMap<string, Head & { at: number }>(HEADS_MAX)
  const freshHead = (conversation: string) => {
    const head = heads.get(conversation)
    return head && parts.clock().getTime() - head.at < HEADS_FRESH_MS ? head : undefined
  }

  async function loadHead(conversation: string): Promise<Head | undefined> {
    const newest = await turns.newest(conversation)
    // The process may have died after saving a confirmed erasure and before erasing.
    if (newest) await finishErasure(turns, newest)
    return newest?.isErased ? withoutMemory(newest) : newest
  }

  /** Undefined when another node was faster. */
  async function attempt(message: InboundMessage): Promise<Taken | undefined> {
    const { conversation } = message
    const head = freshHead(conversation) ?? (await loadHead(conversation))

    const turn = await answer(message, head)
    const saved = await turns.append(turn)
    heads.delete(conversation)
    if (saved.kind === 'taken') return undefined

    const isNew = saved.kind === 'saved'
    const taken = isNew ? turn : ofSameConversation(saved.turn, message)
    await finishErasure(turns, taken)
    if (isNew) heads.set(conversation, { ...toHead(turn), at: turn.receivedAt.getTime() })
    return { turn: taken, isNew }
  }

  return async (message) => {
    const startedAt = performance.now()
    const masked = maskMessage(message)
    for (let attempts = 0; attempts < ATTEMPTS_MAX; attempts += 1) {
      const taken = await attempt(masked)
      if (taken?.isNew) measure(parts, taken.turn, performance.now() - startedAt)
      if (taken) return taken
    }
    throw new AppError('overloaded', 'This conversation is too busy; try again in a few seconds')
  }
}

/** A walk of which the answers were forgotten cannot be gone on with, and the greeting says anew what is kept. */
function withoutMemory({ sequence, outcome, state }: Head): Head {
  return { sequence, outcome, state: { ...NEW_CONVERSATION, locale: state.locale } }
}

function toHead({ sequence, state, outcome }: Turn): Head {
  return { sequence, state, outcome }
}

function measure({ log, metrics }: TakeTurnParts, turn: Turn, tookMs: number): void {
  const { channel, outcome } = turn
  log.debug({ channel, outcome, tookMs }, 'turn taken')
  metrics?.turns.inc({ channel, outcome })
  metrics?.turnSeconds.observe({ channel }, tookMs / 1000)
}

/** Channels make ids from the conversation's; one that does not must not show a citizen another's turn. */
function ofSameConversation(turn: Turn, message: InboundMessage): Turn {
  if (turn.conversation === message.conversation) return turn
  throw new AppError('conflict', 'The id of this message is taken in another conversation')
}
