import { type InboundMessage } from '../channel/message'
import { wakeWishes } from '../insight/askers/wishes'
import { type Question } from '../insight/clusters/question'
import { type Collection } from '../store/collection'
import { type Turn } from '../store/turn'
import { type DeliveryRecord } from './outbox/delivery-record'
import { forgetConversation } from './forget-old'
import { type InboxEntry } from './inbox/inbox-entry'
import { type Listeners } from './listeners'
import { type About, type Outbox } from './outbox/outbox'
import { type HandOver } from './people/hand-over'
import { keepHandOver } from './people/keep-hand-overs'
import { type TakeTurn } from './turn/take-turn'
import { toExchange } from './turn/to-exchange'

export interface AnswerAndDeliverParts {
  takeTurn: TakeTurn
  outbox: Pick<Outbox, 'isOutOf' | 'add'>
  listeners: Pick<Listeners, 'tell'>
  entries: Collection<InboxEntry>
  deliveries: Collection<DeliveryRecord>
  handOvers: Collection<HandOver>
  questions: Collection<Question>
}

/** Answers a message: when it returns, the turn and its deliveries exist. May be repeated. */
export type AnswerAndDeliver = (message: InboundMessage, about?: About) => Promise<Turn>

export function createAnswerAndDeliver(parts: AnswerAndDeliverParts): AnswerAndDeliver {
  const { takeTurn, outbox, listeners } = parts
  return async (message, about = { writtenAt: message.sentAt }) => {
    const { turn, isNew } = await takeTurn(message)
    if (isNew) listeners.tell(toExchange(turn))
    if (outbox.isOutOf(turn.channel)) {
      await outbox.add(turn, about)
      if (turn.outcome === 'erased') await forgetConversation(parts, turn.conversation)
      if (turn.content.kind === 'text') await wakeWishes(parts.questions, turn.conversation)
    }
    await keepHandOver(parts.handOvers, turn)
    return turn
  }
}
