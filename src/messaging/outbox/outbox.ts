import { type Channel } from '../../channel/channel'
import { type Delivery } from '../../channel/delivery'
import { type Store } from '../../store/store'
import { type Turn } from '../../store/turn'
import { HALTED_CHANNELS } from './channel-halt'
import { DELIVERIES, type DeliveryRecord, dueAtOnce } from './delivery-record'
import { KEPT_DAYS } from '../forget-old'
import { type FittedMessage, fitToChannel } from './fit-to-channel'
import { type Sender, type SenderParts, startSender } from './sender'

export interface OutboxParts extends Omit<
  SenderParts,
  'channel' | 'delivery' | 'deliveries' | 'halted'
> {
  store: Pick<Store, 'collection'>
}

/** Replies on their way to platforms. */
export interface Outbox {
  /** From now on, deliveries of these channels are made and sent. */
  start(channels: Channel[]): void
  /** Whether the replies of a channel go out this way. */
  isOutOf(channel: string): boolean
  /** Keeps the deliveries of a turn, if its channel has to be called; may be repeated. */
  add(turn: Turn, about: About): Promise<void>
  stop(): Promise<void>
}

/** What a delivery has to know besides the turn. */
export interface About {
  /** When the citizen last wrote. */
  writtenAt: Date
  byPerson?: true
}

const DAY_MS = 24 * 3600_000
const PARTS_MAX = 1000

export function createOutbox(parts: OutboxParts): Outbox {
  const { store, clock } = parts
  const deliveries = store.collection(DELIVERIES)
  const halted = store.collection(HALTED_CHANNELS)
  const senders = new Map<string, { channel: Channel; sender: Sender }>()

  /** What was sent for it may be forgotten by now. */
  const isOld = (turn: Turn) =>
    clock().getTime() - turn.receivedAt.getTime() > (KEPT_DAYS - 1) * DAY_MS

  return {
    start(channels) {
      for (const channel of channels) {
        const { name, delivery } = channel
        if (!delivery) continue
        const sender = startSender({ ...parts, channel: name, delivery, deliveries, halted })
        senders.set(name, { channel, sender })
      }
    },

    isOutOf: (channel) => senders.has(channel),

    async add(turn, about) {
      const { channel, sender } = senders.get(turn.channel) ?? {}
      if (!channel?.delivery || turn.isErased || isOld(turn)) return
      const records = toRecords(turn, about, channel.delivery)
      await Promise.all(records.map((record) => deliveries.insert(record)))
      if (records.length > 0) sender?.wake(turn.conversation)
    },

    async stop() {
      await Promise.all([...senders.values()].map(({ sender }) => sender.stop()))
    },
  }
}

function toRecords(turn: Turn, about: About, delivery: Delivery): DeliveryRecord[] {
  const messages = fitToChannel(turn.replies, delivery.limits, turn.state.locale)
  const said = messages.map((content, i) => toRecord(turn, about, { content }, i + 1))
  const handsTo = delivery.handOver ? handedTo(turn) : undefined
  if (!handsTo) return said
  // Taken back before anything is said, and handed over when the citizen has been told.
  const part = handsTo === 'person' ? said.length + 1 : 0
  return [...said, toRecord(turn, about, { handsTo }, part)]
}

/** To people when one is asked for who is there; back when an officer here takes or leaves it. */
function handedTo({ outcome, reasons, content }: Turn): DeliveryRecord['handsTo'] {
  if (outcome === 'person-asked' && reasons.handOver?.isOpen) return 'person'
  const isOurs = content.kind === 'by-person' && content.tells !== undefined
  return isOurs && content.tells !== 'words' ? 'assistant' : undefined
}

type What = { content: FittedMessage } | { handsTo: 'person' | 'assistant' }

function toRecord(turn: Turn, about: About, what: What, part: number): DeliveryRecord {
  const { channel, conversation, sequence, userId, echo, receivedAt } = turn
  const order = sequence * PARTS_MAX + part
  return {
    id: `${conversation}/${sequence}.${part}`,
    channel,
    conversation,
    userId,
    order,
    ...what,
    echo,
    answersAt: about.writtenAt.toISOString(),
    ...(about.byPerson && { byPerson: about.byPerson }),
    state: 'waiting',
    open: order,
    due: dueAtOnce(receivedAt),
    attempts: 0,
    failures: 0,
  }
}
