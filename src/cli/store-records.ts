import { z } from 'zod'
import { ConversationState } from '../dialogue/conversation-state'
import { Outcome } from '../dialogue/outcome'
import { toPosition } from '../store/page-position'
import { type Store } from '../store/store'
import { StoredContent, StoredRating, StoredReasons, StoredReply } from '../store/turn-shapes'

const moment = z.iso.datetime().transform((text) => new Date(text))
const bytes = z.string().transform((text): Buffer => Buffer.from(text, 'base64'))

/** One thing that a store keeps, as a line of a copy. Bytes are in base64, moments in UTC. */
export const StoreRecord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('secret'), name: z.string(), value: bytes }),
  z.object({
    kind: z.literal('release'),
    number: z.number(),
    hash: z.string(),
    author: z.string(),
    note: z.string(),
    createdAt: moment,
    packed: bytes,
  }),
  z.object({
    kind: z.literal('document'),
    collection: z.string(),
    key: z.string(),
    revision: z.number(),
    document: z.record(z.string(), z.unknown()),
  }),
  z.object({
    kind: z.literal('turn'),
    conversation: z.string(),
    sequence: z.number(),
    inboundId: z.string(),
    channel: z.string(),
    userId: z.string(),
    receivedAt: moment,
    outcome: Outcome,
    release: z.number(),
    tookMs: z.number(),
    content: StoredContent,
    replies: z.array(StoredReply),
    state: ConversationState,
    reasons: StoredReasons,
    echo: z.unknown().optional(),
    rating: StoredRating.optional(),
    isErased: z.literal(true).optional(),
  }),
])
export type StoreRecord = z.output<typeof StoreRecord>
const PAGE = 500

type Read = (store: Store, last?: StoreRecord) => AsyncGenerator<StoreRecord, void>

/** In the order of a copy: what is small first, and the turns, which go on for long, last. */
const READ: Record<StoreRecord['kind'], Read> = {
  async *secret(store, last) {
    const after = last?.kind === 'secret' ? last.name : ''
    for (const secret of await store.archive.secrets()) {
      if (secret.name > after) yield { kind: 'secret', ...secret }
    }
  },

  async *release(store, last) {
    const after = last?.kind === 'release' ? last.number : 0
    const all = await store.releases.list({ limit: Number.MAX_SAFE_INTEGER })
    for (const release of all.filter(({ number }) => number > after).reverse()) {
      const packed = await store.archive.packedRelease(release.number)
      if (packed) yield { kind: 'release', ...release, packed: Buffer.from(packed) }
    }
  },

  async *document(store, last) {
    const reached = last?.kind === 'document' ? last : undefined
    for (const collection of await store.archive.collections()) {
      if (reached && collection < reached.collection) continue
      yield* readCollection(store, collection, {
        after: collection === reached?.collection ? reached.key : undefined,
      })
    }
  },

  async *turn(store, last) {
    let after =
      last?.kind === 'turn'
        ? toPosition([last.receivedAt.getTime(), last.conversation, last.sequence])
        : undefined
    do {
      const page = await store.turns.listAll({ limit: PAGE, after })
      for (const turn of page.turns) yield { kind: 'turn', ...turn }
      after = page.next
    } while (after !== undefined)
  },
}

/** All that a store keeps, in an order that is the same in every store; goes on after a record. */
export async function* readRecords(
  store: Store,
  last?: StoreRecord,
): AsyncGenerator<StoreRecord, void> {
  let isReached = last === undefined
  for (const [kind, read] of Object.entries(READ)) {
    isReached ||= kind === last?.kind
    if (isReached) yield* read(store, last)
  }
}

async function* readCollection(
  store: Store,
  collection: string,
  { after }: { after?: string },
): AsyncGenerator<StoreRecord, void> {
  for (let isMore = true; isMore;) {
    const page = await store.archive.documents(collection, { limit: PAGE, after })
    for (const document of page) yield { kind: 'document', collection, ...document }
    after = page.at(-1)?.key
    isMore = page.length === PAGE
  }
}

/** True when it was added, false when the store has it already. Changes nothing that is there. */
export async function addRecord(store: Store, record: StoreRecord): Promise<boolean> {
  switch (record.kind) {
    case 'secret':
      if (await hasSecret(store, record.name)) return false
      return (await store.secrets.getOrAdd(record.name, record.value)).equals(record.value)
    case 'release':
      return store.archive.addPackedRelease(record, record.packed)
    case 'document':
      return store.archive.addDocument(record.collection, record)
    case 'turn':
      return (await store.turns.append(record)).kind === 'saved'
  }
}

async function hasSecret(store: Store, wanted: string): Promise<boolean> {
  return (await store.archive.secrets()).some(({ name }) => name === wanted)
}

export function toLine(record: StoreRecord): string {
  switch (record.kind) {
    case 'secret':
      return line({ ...record, value: record.value.toString('base64') })
    case 'release':
      return line({ ...record, packed: record.packed.toString('base64') })
    case 'document':
    case 'turn':
      return line(record)
  }
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}
