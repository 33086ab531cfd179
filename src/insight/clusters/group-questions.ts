import { type Clock } from '../../lib/clock'
import { type Collection, type Stored } from '../../store/collection'
import { type Cluster } from './cluster'
import { type ClusterBook } from './cluster-book'
import { type Nearest } from './cluster-index'
import { forgetInCluster } from './forget-conversation'
import { emptyCluster, foundingId, type ReadTopic, vectorOf, withQuestions } from './grow-cluster'
import { type Question } from './question'
import { procedureOfKey } from './topic-vector'

export interface GroupParts {
  questions: Collection<Question>
  clusters: Collection<Cluster>
  book: ClusterBook
  reader: () => ReadTopic
  clock: Clock
}

const BATCH = 100

/**
 * Puts the questions that wait into clusters, oldest first: each joins the nearest one that is
 * near enough, or founds one. One process does it at a time. A crash at any point is harmless:
 * the cluster is written before its questions, and knows which it has already counted.
 *
 * Gives how many were grouped; fewer than a batch means that none is left.
 */
export async function groupQuestions(
  parts: GroupParts,
  mayGoOn: () => boolean = () => true,
): Promise<number> {
  const { questions, book } = parts
  await book.refresh()
  const { items } = await questions.find({ index: 'waiting', limit: BATCH })
  for (const stored of items.filter(isEmptied)) await settleEmptied(parts, stored)
  const waiting = items.filter((stored) => !isEmptied(stored))
  for (const batch of inBatches(waiting, parts)) {
    // Of two processes that group at once, one would count again what the other has just counted.
    if (!mayGoOn()) break
    await addToCluster(parts, batch)
  }
  return items.length
}

function isEmptied({ document }: Stored<Question>): boolean {
  return document.text === ''
}

/** Erased before it was grouped, or while it was: then its cluster may have got its words. */
async function settleEmptied(parts: GroupParts, { document, revision }: Stored<Question>) {
  const cluster = parts.book.clusterOfRecent(document.key)
  await parts.questions.replace({ ...document, waitsSince: undefined, cluster }, revision)
  if (cluster !== undefined) await forgetInCluster(parts, cluster, document.conversation)
}

interface Placed {
  stored: Stored<Question>
  id: string
  nearest?: Nearest
}

/** Questions that follow each other into the same cluster are written together. */
function* inBatches(waiting: Stored<Question>[], parts: GroupParts): Generator<Placed[]> {
  let batch: Placed[] = []
  for (const stored of waiting) {
    const placed = place(stored, parts)
    if (batch.length > 0 && batch[0]?.id !== placed.id) {
      yield batch
      batch = []
      // The batch before may have moved or founded what this one is nearest to.
      batch.push(place(stored, parts))
    } else batch.push(placed)
  }
  if (batch.length > 0) yield batch
}

function place(stored: Stored<Question>, { book, reader }: GroupParts): Placed {
  const { key } = stored.document
  const counted = book.clusterOfRecent(key)
  if (counted !== undefined) return { stored, id: counted }
  const vector = vectorOf(stored.document, reader())
  const nearest = book.index.nearest(vector)
  return nearest ? { stored, id: nearest.id, nearest } : { stored, id: foundingId(vector) }
}

async function addToCluster(parts: GroupParts, batch: Placed[]): Promise<void> {
  const [first] = batch
  if (!first) return
  const added = batch.map(({ stored }) => stored.document)
  const cluster = await grow(parts, first.id, added)
  parts.book.see(cluster)
  for (const placed of batch) {
    const { stored, nearest } = placed
    // Whoever erased it meanwhile wins, and it is read again in the next round.
    await parts.questions.replace(toGrouped(stored.document, cluster.id, nearest), stored.revision)
  }
}

async function grow(parts: GroupParts, id: string, added: Question[]): Promise<Cluster> {
  const { clusters, clock, reader } = parts
  const [first] = added
  for (;;) {
    const stored = await clusters.get(id)
    if (stored?.document.mergedInto !== undefined) {
      return grow(parts, stored.document.mergedInto, added)
    }
    const cluster = stored?.document ?? emptyCluster(id, first ?? { text: '', askedAt: '' })
    const changedAt = clock().toISOString()
    const grown = { ...withQuestions(cluster, added, reader()), changedAt }
    const isWritten = stored
      ? await clusters.replace(grown, stored.revision)
      : await clusters.insert(grown)
    if (isWritten) return grown
  }
}

function toGrouped(question: Question, cluster: string, nearest: Nearest | undefined): Question {
  const shared = nearest?.shared
    .filter(({ key }) => procedureOfKey(key) === undefined)
    .map(({ key, share }) => ({ word: key, share }))
  return {
    ...question,
    waitsSince: undefined,
    cluster,
    ...(nearest ? { likeness: nearest.likeness, shared } : {}),
  }
}
