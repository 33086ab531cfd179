import { type Clock } from '../lib/clock'
import { type Collection } from '../store/collection'
import { type Store } from '../store/store'
import { replaceFields } from './replace-fields'
import { HALTED_CHANNELS, type HaltedChannel } from './outbox/channel-halt'
import { DELIVERIES, type DeliveryRecord, dueAtOnce } from './outbox/delivery-record'
import { INBOX, type InboxEntry, placeOf } from './inbox/inbox-entry'

/** A message that was given up, with what is needed to decide about it; none of its words. */
export interface DeadLetter {
  id: string
  way: 'in' | 'out'
  channel: string
  conversation: string
  deadAt: string
  failures: number
  problem: string
}

export interface DeadLetterQuery {
  way: 'in' | 'out'
  limit: number
  /** Where the page before ended. */
  after?: string
}

/** Whose messages are taken up again by the first node that looks. */
const NOBODY = 'nobody'

export type DeadLetters = ReturnType<typeof createDeadLetters>

/** What was given up, and what an operator can do about it: for the command line and the console. */
export function createDeadLetters(store: Pick<Store, 'collection'>, clock: Clock) {
  const entries = store.collection(INBOX)
  const deliveries = store.collection(DELIVERIES)
  const halted = store.collection(HALTED_CHANNELS)

  return {
    /** Oldest first, a page at a time. */
    async list({ way, ...page }: DeadLetterQuery): Promise<{ items: DeadLetter[]; next?: string }> {
      const query = { index: 'dead', ...page }
      const found = way === 'in' ? await entries.find(query) : await deliveries.find(query)
      return {
        items: found.items.map(({ document }) => toDeadLetter(document, way)),
        next: found.next,
      }
    },

    /** Takes it up again; false when there is no such dead letter. */
    replay: async (id: string): Promise<boolean> =>
      (await replayMessage(entries, id)) || (await replayDelivery(deliveries, id, clock())),

    /** Removes it for good; false when there is no such dead letter. */
    remove: async (id: string): Promise<boolean> =>
      (await removeDead(entries, id)) || (await removeDead(deliveries, id)),

    async halted(): Promise<HaltedChannel[]> {
      return (await halted.find({ limit: 100 })).items.map(({ document }) => document)
    },

    /** Lets a halted channel go on; false when it was not halted. */
    resume: (channel: string): Promise<boolean> => halted.remove(channel),
  }
}

function toDeadLetter(document: InboxEntry | DeliveryRecord, way: 'in' | 'out'): DeadLetter {
  const { id, channel, conversation, deadAt = '', failures, problem = '' } = document
  return { id, way, channel, conversation, deadAt, failures, problem }
}

async function replayMessage(entries: Collection<InboxEntry>, id: string): Promise<boolean> {
  const entry = await entries.get(id)
  if (entry?.document.deadAt === undefined) return false
  const { sentAt, arrival } = entry.document
  const fields = { place: placeOf(sentAt, arrival), node: NOBODY, failures: 0, deadAt: undefined }
  return (await replaceFields(entries, entry, fields)) !== undefined
}

async function replayDelivery(
  deliveries: Collection<DeliveryRecord>,
  id: string,
  now: Date,
): Promise<boolean> {
  const entry = await deliveries.get(id)
  if (entry?.document.deadAt === undefined) return false
  const changed = await replaceFields(deliveries, entry, {
    state: 'waiting',
    open: entry.document.order,
    due: dueAtOnce(now),
    attempts: 0,
    failures: 0,
    settledAt: undefined,
    deadAt: undefined,
  })
  return changed !== undefined
}

async function removeDead<T extends { deadAt?: string }>(
  collection: Collection<T>,
  id: string,
): Promise<boolean> {
  const found = await collection.get(id)
  return found?.document.deadAt === undefined ? false : collection.remove(id, found.revision)
}
