import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { type Cluster, CLUSTERS } from '../../../src/insight/clusters/cluster'
import { type Question, UNRESOLVED_QUESTIONS } from '../../../src/insight/clusters/question'
import { ALL, type Rollup, ROLLUPS } from '../../../src/insight/reports/rollup'
import { type Outcome } from '../../../src/dialogue/outcome'
import { type CollectionShape } from '../../../src/store/collection'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { toColumns, TURN_COLUMNS } from '../../../src/store/turn-row'
import { turn } from '../../support/turns'

export interface ListSizes {
  questions: number
  turns: number
  clusters: number
}

const BEGIN = Date.parse('2025-08-01T00:00:00Z')
const YEAR_MS = 365 * 24 * 3600_000
const BATCH = 20_000
const AGENCIES = 20
const WORDS = 400
const OUTCOMES: Outcome[] = [
  ...Array<Outcome>(12).fill('answered'),
  ...Array<Outcome>(3).fill('asked'),
  ...['unresolved', 'intent', 'greeted', 'walk-moved', 'command'].map((name) => name as Outcome),
]

/** Fills a new database with a year of what a large service would have, as fast as it takes it. */
export async function fillLists(file: string, sizes: ListSizes): Promise<void> {
  const store = await openSqliteStore(file)
  // Their tables are made when they are first used.
  for (const shape of [CLUSTERS, UNRESOLVED_QUESTIONS, ROLLUPS]) {
    await store.collection<object>({ ...shape } as unknown as CollectionShape<object>).get('none')
  }
  await store.close()

  const db = new DatabaseSync(file)
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000')
  fill(db, `turns (${TURN_COLUMNS.join(', ')})`, sizes.turns, (at) => turnRow(at, sizes))
  fillCollection(db, UNRESOLVED_QUESTIONS, sizes.questions, (at) => question(at, sizes))
  fillCollection(db, CLUSTERS, sizes.clusters, (at) => cluster(at, sizes))
  fillCollection(db, ROLLUPS, 365 * (AGENCIES + 1), rollup)
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}

function fillCollection<T>(
  db: DatabaseSync,
  shape: CollectionShape<T>,
  count: number,
  make: (at: number) => T,
): void {
  fill(db, `collection_${shape.name} (key, revision, document)`, count, (at) => {
    const document = make(at)
    return [shape.key(document), 1, JSON.stringify(document)]
  })
}

function fill(
  db: DatabaseSync,
  table: string,
  count: number,
  rowOf: (at: number) => SQLInputValue[],
): void {
  const places = rowOf(0).map(() => '?')
  const insert = db.prepare(`INSERT INTO ${table} VALUES (${places.join(', ')})`)
  for (let from = 0; from < count; from += BATCH) {
    db.exec('BEGIN')
    for (let at = from; at < Math.min(count, from + BATCH); at += 1) insert.run(...rowOf(at))
    db.exec('COMMIT')
  }
}

function turnRow(at: number, { turns }: ListSizes): SQLInputValue[] {
  return toColumns(
    turn({
      conversation: `web:${Math.floor(at / 8)}`,
      sequence: (at % 8) + 1,
      inboundId: `m${at}`,
      channel: ['web', 'zalo', 'messenger'][at % 3] ?? 'web',
      receivedAt: new Date(BEGIN + (YEAR_MS / turns) * at),
      outcome: OUTCOMES[at % OUTCOMES.length] ?? 'answered',
    }),
  )
}

function question(at: number, sizes: ListSizes): Question {
  const conversation = `web:${at}`
  return {
    key: `${conversation}#1`,
    conversation,
    sequence: 1,
    channel: 'web',
    askedAt: momentOf(at / sizes.questions),
    outcome: 'unresolved',
    text: wordsOf(at).join(' '),
    nearest: [{ code: '1.001193', score: 0.2 }],
    release: 1,
    // A tenth of all asks the same thing.
    cluster: at % 10 === 0 ? 'c0' : `c${at % sizes.clusters}`,
    likeness: 0.5,
    shared: [{ word: 'tu1', share: 0.3 }],
  }
}

function cluster(at: number, sizes: ListSizes): Cluster {
  const words = wordsOf(at)
  const moment = momentOf(at / sizes.clusters)
  const days = Object.fromEntries(
    Array.from({ length: 60 }, (_, day) => [`2026-0${(day % 7) + 1}-${10 + (day % 18)}`, day]),
  )
  return {
    id: `c${at}`,
    name: words.join(' '),
    isNamed: false,
    state: at % 5 === 0 ? 'ignored' : 'open',
    agency: at % 3 === 0 ? '' : `co-quan-${at % AGENCIES}`,
    ...(at % 4 === 0
      ? { dueOn: momentOf(((at * 7) % sizes.clusters) / sizes.clusters).slice(0, 10) }
      : {}),
    count: (at * 7919) % 1000,
    firstAt: moment,
    lastAt: moment,
    days,
    channels: { web: 10, zalo: 3 },
    samples: Array.from({ length: 8 }, (_, sample) => ({
      key: `web:${at + sample}#1`,
      text: words.join(' '),
      askedAt: moment,
      nearest: [{ code: '1.001193', score: 0.2 }],
    })),
    middle: words.map((word) => [word, 0.4]),
    recent: [`web:${at}#1`],
    absorbed: [],
    changedAt: moment,
  }
}

function rollup(at: number): Rollup {
  const agency = at % (AGENCIES + 1)
  const day = new Date(BEGIN + Math.floor(at / (AGENCIES + 1)) * 24 * 3600_000)
  const procedures = Object.fromEntries(
    Array.from({ length: agency === 0 ? 400 : 40 }, (_, code) => [`1.00${1000 + code}`, code]),
  )
  const outcomes = { answered: 900, asked: 200, unresolved: 60, intent: 100 }
  const parts = Array.from({ length: AGENCIES }, (_, id) => [`co-quan-${id}`, outcomes] as const)
  return {
    day: day.toISOString().slice(0, 10),
    agency: agency === 0 ? ALL : `co-quan-${agency}`,
    channel: ALL,
    tally: {
      outcomes,
      procedures,
      facets: { fee: 90 },
      levels: { full: 500 },
      walks: {},
      ratings: {},
    },
    hours: Array.from({ length: 24 }, (_, hour) => hour),
    agencies: agency === 0 ? Object.fromEntries(parts) : {},
    channels: { web: outcomes, zalo: outcomes },
  }
}

function wordsOf(at: number): string[] {
  return Array.from({ length: 6 }, (_, place) => `tu${(at * (place + 3)) % WORDS}`)
}

function momentOf(share: number): string {
  return new Date(BEGIN + YEAR_MS * share).toISOString()
}
