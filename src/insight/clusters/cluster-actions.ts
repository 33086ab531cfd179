import { createHash } from 'node:crypto'
import { AppError } from '../../lib/errors'
import { changeDocument } from '../change-document'
import { type ClusterBook } from './cluster-book'
import { type Cluster, type ClusterState, type Fix } from './cluster'
import { emptyCluster, joined, type ReadTopic, withMiddle, withQuestions } from './grow-cluster'
import { type Question } from './question'
import { recountCluster, type RecountParts } from './recount-cluster'

export interface ClusterActionParts extends RecountParts {
  reader: () => ReadTopic
  book: Pick<ClusterBook, 'see'>
}

export interface Assignment {
  agency: string
  dueOn?: string
}

/** What editors do with clusters. Each may be repeated, and then changes nothing. */
export interface ClusterActions {
  setState(id: string, state: Exclude<ClusterState, 'merged'>, note?: string): Promise<Cluster>
  resolve(id: string, fix: Fix): Promise<Cluster>
  assign(id: string, assignment: Assignment): Promise<Cluster>
  rename(id: string, name: string): Promise<Cluster>
  /** Makes the first a part of the second. */
  merge(id: string, into: string): Promise<Cluster>
  /** Moves some questions into a cluster of their own. */
  split(id: string, keys: string[], name?: string): Promise<Cluster>
}

export function createClusterActions(parts: ClusterActionParts): ClusterActions {
  const { clusters, clock, reader, book } = parts

  /** What this process groups next knows of it. */
  function seen(cluster: Cluster): Cluster {
    book.see(cluster)
    return cluster
  }

  async function change(id: string, changed: (cluster: Cluster) => Cluster): Promise<Cluster> {
    const cluster = await changeDocument(clusters, id, (before) => {
      if (before.state === 'merged') throw mergedAway(before)
      const after = changed(before)
      return after === before ? before : { ...after, changedAt: clock().toISOString() }
    })
    return seen(found(cluster))
  }

  return {
    setState: (id, state, note) =>
      change(id, (cluster) =>
        cluster.state === state && (note === undefined || note === cluster.note)
          ? cluster
          : withoutDueUnlessOpen({ ...cluster, state, ...(note === undefined ? {} : { note }) }),
      ),

    resolve: (id, fix) =>
      change(id, (cluster) => withoutDueUnlessOpen({ ...cluster, state: 'resolved', fix })),

    assign: (id, { agency, dueOn }) =>
      change(id, (cluster) =>
        cluster.agency === agency && cluster.dueOn === dueOn
          ? cluster
          : withoutDueUnlessOpen({ ...cluster, agency, dueOn }),
      ),

    rename: (id, name) =>
      change(id, (cluster) =>
        cluster.isNamed && cluster.name === name
          ? cluster
          : withMiddle({ ...cluster, name, isNamed: true }, reader()),
      ),

    merge: async (id, into) => seen(await merge(parts, id, into)),
    split: async (id, keys, name) => seen(await split(parts, { id, keys, name })),
  }
}

function withoutDueUnlessOpen(cluster: Cluster): Cluster {
  return cluster.state === 'open' ? cluster : { ...cluster, dueOn: undefined }
}

async function merge(parts: ClusterActionParts, id: string, into: string): Promise<Cluster> {
  const { clusters, clock, reader } = parts
  const target = found((await clusters.get(into))?.document)
  if (id === into || target.state === 'merged') {
    throw new AppError(
      'invalid_request',
      'A group can only be merged into another one that is left',
    )
  }
  const part = found(
    await changeDocument(clusters, id, (before) => {
      if (before.mergedInto === into) return before
      if (before.state === 'merged') throw mergedAway(before)
      const changedAt = clock().toISOString()
      return { ...before, state: 'merged', mergedInto: into, isMoving: true, changedAt }
    }),
  )
  parts.book.see(part)
  const whole = await changeDocument(clusters, into, (before) => {
    const after = joined(before, part, reader())
    return after === before ? before : { ...after, changedAt: clock().toISOString() }
  })
  return found(whole)
}

interface Splitting {
  id: string
  keys: string[]
  name: string | undefined
}

async function split(parts: ClusterActionParts, { id, keys, name }: Splitting): Promise<Cluster> {
  const { clusters, questions, clock, reader } = parts
  found((await clusters.get(id))?.document)
  const stored = await Promise.all([...new Set(keys)].map((key) => questions.get(key)))
  const partId = idOfPart(id, keys)
  const moving = stored
    .map((each) => each?.document)
    .filter((each) => each?.cluster === id || each?.cluster === partId)
    .filter((each) => each !== undefined)
  const [first] = moving
  if (!first) throw new AppError('invalid_request', 'None of these questions is in this group')

  const founded = withName(
    withQuestions(emptyCluster(partId, first), moving, reader()),
    name,
    reader(),
  )
  await clusters.insert({ ...founded, changedAt: clock().toISOString() })
  for (const { key } of moving) await move(parts, key, partId)
  const left = new Set(moving.map(({ key }) => key))
  const source = await recountCluster(parts, id, (cluster) =>
    withoutSamples(cluster, left, reader()),
  )
  parts.book.see(found(source))
  return found(await recountCluster(parts, partId))
}

async function move({ questions }: ClusterActionParts, key: string, to: string): Promise<void> {
  await changeDocument<Question>(questions, key, (question) =>
    question.cluster === to
      ? question
      : { ...question, cluster: to, likeness: undefined, shared: undefined },
  )
}

function withoutSamples(cluster: Cluster, keys: ReadonlySet<string>, reader: ReadTopic): Cluster {
  const samples = cluster.samples.filter(({ key }) => !keys.has(key))
  const name = cluster.isNamed
    ? cluster.name
    : (samples[0]?.text ?? 'Câu hỏi đã chuyển sang nhóm khác')
  const recent = cluster.recent.filter((key) => !keys.has(key))
  return withMiddle({ ...cluster, samples, name, recent }, reader)
}

function withName(cluster: Cluster, name: string | undefined, reader: ReadTopic): Cluster {
  return name === undefined ? cluster : withMiddle({ ...cluster, name, isNamed: true }, reader)
}

/** The same split asked for twice makes the same cluster. */
function idOfPart(id: string, keys: string[]): string {
  const text = [id, ...new Set(keys)].sort().join('|')
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function found(cluster: Cluster | undefined): Cluster {
  if (cluster) return cluster
  throw new AppError('not_found', 'There is no such group of questions')
}

function mergedAway({ mergedInto }: Cluster): AppError {
  return new AppError('conflict', 'This group is part of another one by now', {
    details: { mergedInto },
  })
}
