import { hashItem } from '../../content/hash-content'
import { type Clock } from '../../lib/clock'
import { AppError } from '../../lib/errors'
import { type Collection, type Stored } from '../../store/collection'
import { type Store } from '../../store/store'
import { itemId, type ItemRef, itemsOf, keyOf } from '../items'
import { type Released } from '../released'
import { type Author, type Draft, DRAFTS, DRAFT_VERSIONS, type DraftVersion } from './draft'

/** An item as an editor opens it. */
export interface OpenItem {
  ref: ItemRef
  /** With the draft's changes; null when it is to be removed, or is not there yet. */
  value: unknown
  /** As citizens get it now; null when it is new. */
  released: unknown
  /** To be named when saving: it shows whether somebody else saved meanwhile. */
  version: string
  draft?: Draft
}

export interface Save {
  ref: ItemRef
  /** Null removes the item. */
  value: unknown
  /** The version that was changed. */
  version: string
  by: Author
  reason?: string
}

export type SaveResult =
  | { kind: 'saved'; item: OpenItem }
  /** Somebody else saved first; nothing was overwritten. */
  | { kind: 'conflict'; theirs: OpenItem }

/** What editors change before it is published: one draft for each item, shared by all. */
export interface Drafts {
  open(ref: ItemRef): Promise<OpenItem>
  save(change: Save): Promise<SaveResult>
  /** Gives the item back as it is released. False when somebody saved meanwhile. */
  discard(ref: ItemRef, version: string, by: Author): Promise<boolean>
  /** All of them, by item. */
  all(): Promise<Draft[]>
  /**
   * Items in the states that are named, whether these are their newest or not. Those that were
   * published or discarded since are left out.
   */
  states(wanted: { id: string; version: string }[]): Promise<Draft[]>
  /** States that the item was in, newest first; the one it is in is not among them. */
  history(ref: ItemRef, page: { limit: number; after?: string }): Promise<HistoryPage>
  /** Takes what a release has now out of the drafts, unless it was changed again meanwhile. */
  settle(published: Draft[], release: number, by: Author): Promise<void>
}

export interface HistoryPage {
  versions: DraftVersion[]
  next?: string
}

export interface DraftsParts {
  store: Pick<Store, 'collection'>
  current: () => Released
  clock: Clock
}

const PAGE = 500
/** So many items may be changed at once; more is work for an import. */
export const DRAFTS_MAX = 20_000

export function createDrafts({ store, current, clock }: DraftsParts): Drafts {
  const drafts = store.collection(DRAFTS)
  const versions = store.collection(DRAFT_VERSIONS)

  async function read(ref: ItemRef): Promise<{ item: OpenItem; stored?: Stored<Draft> }> {
    const stored = await drafts.get(itemId(ref))
    return { item: toOpenItem(ref, stored?.document, current()), stored }
  }

  async function leave(draft: Draft, end: Pick<DraftVersion, 'ended' | 'endedBy' | 'release'>) {
    const { id, value, version, by, reason, savedAt } = draft
    const kept = { value, version, by, reason, savedAt, ...end }
    await versions.insert({
      ...{ ...kept, id: `${id}@${savedAt}#${version}`, item: id },
      endedAt: clock().toISOString(),
    })
  }

  return {
    open: async (ref) => (await read(ref)).item,

    async save(change) {
      const { ref, value, by } = change
      checkKey(ref, value)
      const { item, stored } = await read(ref)
      if (item.version !== change.version) return { kind: 'conflict', theirs: item }
      const draft = toDraft(change, { item, release: current().number, now: clock() })
      // The state that is left is kept first: it was there, whoever wins.
      if (stored) await leave(stored.document, { ended: 'replaced', endedBy: by })
      const isSaved = stored
        ? await drafts.replace(draft, stored.revision)
        : await drafts.insert(draft)
      if (!isSaved) return { kind: 'conflict', theirs: (await read(ref)).item }
      return { kind: 'saved', item: toOpenItem(ref, draft, current()) }
    },

    async discard(ref, version, by) {
      const { stored } = await read(ref)
      if (!stored || stored.document.version !== version) return false
      await leave(stored.document, { ended: 'discarded', endedBy: by })
      return drafts.remove(itemId(ref), stored.revision)
    },

    ...createReader(drafts, versions),

    async settle(published, release, by) {
      for (const draft of published) {
        const stored = await drafts.get(draft.id)
        if (stored?.document.version !== draft.version) continue
        await leave(stored.document, { ended: 'published', endedBy: by, release })
        await drafts.remove(draft.id, stored.revision)
      }
    },
  }
}

function createReader(
  drafts: Collection<Draft>,
  versions: Collection<DraftVersion>,
): Pick<Drafts, 'all' | 'states' | 'history'> {
  return {
    all: () => readAll(drafts),

    async states(wanted) {
      const found: Draft[] = []
      for (const { id, version } of wanted) {
        const stored = await drafts.get(id)
        if (!stored) continue
        const state =
          stored.document.version === version
            ? stored.document
            : await findReplaced(versions, stored.document, version)
        if (state) found.push(state)
      }
      return found
    },

    async history(ref, page) {
      const { items, next } = await versions.find({
        index: 'item',
        equals: [itemId(ref)],
        order: 'descending',
        ...page,
      })
      return { versions: items.map(({ document }) => document), next }
    },
  }
}

function toOpenItem(ref: ItemRef, draft: Draft | undefined, release: Released): OpenItem {
  const released = itemsOf(release.content, ref.part).get(ref.key) ?? null
  return {
    ref,
    value: draft ? draft.value : released,
    released,
    version: draft ? draft.version : hashItem(released),
    draft,
  }
}

function toDraft(
  { ref, value, by, reason }: Save,
  { item, release, now }: { item: OpenItem; release: number; now: Date },
): Draft {
  const { draft, released } = item
  const savedAt = laterThan(draft?.savedAt, now)
  return {
    ...{ ...ref, id: itemId(ref), value, by, reason },
    // The same value saved again is another state: whoever has the first one open must be told.
    version: `${hashItem(value)}-${savedAt.getTime().toString(36)}`,
    base: draft ? draft.base : released,
    baseRelease: draft?.baseRelease ?? release,
    savedAt: savedAt.toISOString(),
  }
}

/** Clocks of nodes differ, and the states of an item come in the order of their times. */
function laterThan(before: string | undefined, now: Date): Date {
  return new Date(Math.max(now.getTime(), before === undefined ? 0 : Date.parse(before) + 1))
}

/** An item keeps the name under which it is found. */
function checkKey({ part, key }: ItemRef, value: unknown): void {
  if (value === null || keyOf(part, value) === key) return
  throw new AppError('invalid_request', `The item names itself otherwise than “${key}”`)
}

/** A state that was replaced, as the draft that it was. */
async function findReplaced(
  versions: Collection<DraftVersion>,
  now: Draft,
  version: string,
): Promise<Draft | undefined> {
  const { items } = await versions.find({
    index: 'item',
    equals: [now.id],
    order: 'descending',
    limit: PAGE,
  })
  const found = items.find(({ document }) => document.version === version)?.document
  if (found?.ended !== 'replaced') return undefined
  const { value, by, reason, savedAt } = found
  return { ...now, value, version, by, reason, savedAt }
}

async function readAll(drafts: Collection<Draft>): Promise<Draft[]> {
  const all: Draft[] = []
  for (let after: string | undefined; ;) {
    const page = await drafts.find({ limit: PAGE, after })
    all.push(...page.items.map(({ document }) => document))
    after = page.next
    if (after === undefined || all.length >= DRAFTS_MAX) return all
  }
}
