import { createHash } from 'node:crypto'
import { type Searcher } from '../../search/searcher'
import { fold } from '../../text/normalize'
import { vietnamDayOf } from '../vietnam-time'
import { type Cluster, UNREADABLE } from './cluster'
import { type Question } from './question'
import { middleOf, toTopicVector, type TopicVector } from './topic-vector'

const SAMPLES_MAX = 12
const MIDDLE_PARTS_MAX = 24
/** Trends are drawn over a quarter of a year. */
const DAYS_KEPT = 92
/** A cluster that was founded has its id from its heaviest words. */
const FOUNDING_PARTS = 6
const NAME_MAX = 80

export type ReadTopic = Pick<Searcher, 'readTopic'>

type Asked = Pick<Question, 'text' | 'nearest'>

/** What a question is about, as clusters compare it. */
export function vectorOf({ text, nearest }: Asked, { readTopic }: ReadTopic): TopicVector {
  const hits = nearest.map(({ code, score = 0 }) => ({ code, score }))
  return toTopicVector(readTopic(text), hits)
}

/** The same words found the same cluster on whatever node and in whatever spelling. */
export function foundingId(vector: TopicVector): string {
  const heaviest = [...vector]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, FOUNDING_PARTS)
    .map(([key]) => key)
    .sort()
  if (heaviest.length === 0) return UNREADABLE
  return createHash('sha256').update(heaviest.join('|')).digest('hex').slice(0, 16)
}

/** A cluster with nothing in it yet. */
export function emptyCluster(id: string, first: Pick<Question, 'text' | 'askedAt'>): Cluster {
  return {
    id,
    name: id === UNREADABLE ? 'Không đọc được' : shorten(first.text),
    isNamed: false,
    state: 'open',
    agency: '',
    count: 0,
    firstAt: first.askedAt,
    lastAt: first.askedAt,
    days: {},
    channels: {},
    samples: [],
    middle: [],
    recent: [],
    absorbed: [],
    changedAt: first.askedAt,
  }
}

/** The cluster with more questions; those of the last batch are not counted again. */
export function withQuestions(cluster: Cluster, added: Question[], reader: ReadTopic): Cluster {
  const fresh = added.filter(({ key }) => !cluster.recent.includes(key))
  const keys = added.map(({ key }) => key)
  if (fresh.length === 0) return cluster
  const samples = withSamples(cluster.samples, fresh)
  const grown = fresh.reduce(count, cluster)
  return withMiddle({ ...grown, samples, recent: keys, ...reopening(cluster, fresh) }, reader)
}

/** A question of a release in which the fix was to be there says that the fix was not enough. */
function reopening({ state, fix }: Cluster, fresh: Question[]): Partial<Cluster> {
  const isBeyond =
    state === 'resolved' && fresh.some(({ release }) => release > (fix?.release ?? 0))
  return isBeyond ? { state: 'open' } : {}
}

/** The figures of the cluster with one question more. */
export function count(cluster: Cluster, { askedAt, channel }: Question): Cluster {
  const day = vietnamDayOf(new Date(askedAt))
  const isFirst = cluster.count === 0
  return {
    ...cluster,
    count: cluster.count + 1,
    firstAt: isFirst || askedAt < cluster.firstAt ? askedAt : cluster.firstAt,
    lastAt: isFirst || askedAt > cluster.lastAt ? askedAt : cluster.lastAt,
    days: newestDays(addTo(cluster.days, day, 1)),
    channels: addTo(cluster.channels, channel, 1),
  }
}

/** The cluster before any question was counted. */
export function uncounted(cluster: Cluster): Cluster {
  return { ...cluster, count: 0, days: {}, channels: {} }
}

/** One cluster with the figures and samples of both. */
export function joined(cluster: Cluster, other: Cluster, reader: ReadTopic): Cluster {
  if (cluster.absorbed.includes(other.id)) return cluster
  const samples = withSamples(cluster.samples, other.samples)
  return withMiddle(
    {
      ...cluster,
      count: cluster.count + other.count,
      firstAt: other.firstAt < cluster.firstAt ? other.firstAt : cluster.firstAt,
      lastAt: other.lastAt > cluster.lastAt ? other.lastAt : cluster.lastAt,
      days: newestDays(sum(cluster.days, other.days)),
      channels: sum(cluster.channels, other.channels),
      absorbed: [...cluster.absorbed, other.id],
      samples,
    },
    reader,
  )
}

/** The cluster with these samples and the middle that follows from them and from its name. */
export function withMiddle(cluster: Cluster, reader: ReadTopic): Cluster {
  const named = cluster.isNamed ? [{ text: cluster.name, nearest: [] }] : []
  const vectors = [...named, ...cluster.samples].map((sample) => vectorOf(sample, reader))
  return { ...cluster, middle: [...middleOf(vectors, MIDDLE_PARTS_MAX)] }
}

type Sample = Cluster['samples'][number]

/** Only wordings that are not there yet in another spelling. */
function withSamples(samples: Sample[], more: (Sample | Question)[]): Sample[] {
  const known = new Set(samples.map(({ text }) => fold(text)))
  const all = [...samples]
  for (const { key, text, askedAt, nearest } of more) {
    if (all.length >= SAMPLES_MAX) break
    if (text === '' || known.has(fold(text))) continue
    known.add(fold(text))
    all.push({ key, text, askedAt, nearest })
  }
  return all
}

function addTo(counts: Record<string, number>, key: string, amount: number) {
  return { ...counts, [key]: (counts[key] ?? 0) + amount }
}

function sum(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  return Object.entries(b).reduce((all, [key, amount]) => addTo(all, key, amount), a)
}

function newestDays(days: Record<string, number>): Record<string, number> {
  const names = Object.keys(days)
  if (names.length <= DAYS_KEPT) return days
  return Object.fromEntries(
    names
      .sort()
      .slice(-DAYS_KEPT)
      .map((day) => [day, days[day] ?? 0]),
  )
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > NAME_MAX ? `${line.slice(0, NAME_MAX - 1)}…` : line
}
