import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countClusters, listClusters } from '../../src/insight/clusters/list-clusters'
import { openInsight } from '../../src/insight/open-insight'
import { readCoverage } from '../../src/insight/reports/read-coverage'
import { collectReport } from '../../src/insight/reports/read-report'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store'
import { type Store } from '../../src/store/store'
import { servedRelease } from '../support/served-release'
import { fillLists, type ListSizes } from './lists/fill-lists'

/** What an answer may take. */
const ALLOWED_MS = 300
const ROUNDS = 5
const PAGE = 50
const DEEP_PAGES = 20

/** `npm run bench lists 1000000` builds the largest database there is a promise for: about 15 GB. */
async function main([size = '20000']: string[]): Promise<void> {
  const questions = Number(size)
  const sizes = { questions, turns: questions * 10, clusters: Math.ceil(questions / 40) }
  const folder = mkdtempSync(join(tmpdir(), 'motcua-lists-'))
  const file = join(folder, 'lists.db')
  try {
    const startedAt = performance.now()
    await fillLists(file, sizes)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
    const gigabytes = (statSync(file).size / 1e9).toFixed(2)
    write(`${describe(sizes)}: ${gigabytes} GB, built in ${seconds} s`)
    const store = await openSqliteStore(file)
    await measureAll(store)
    await store.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function describe({ questions, turns, clusters }: ListSizes): string {
  return `${questions} unresolved questions in ${clusters} groups, ${turns} turns`
}

type List = (after?: string) => Promise<{ next?: string }>

async function measureAll(store: Store): Promise<void> {
  const release = servedRelease()
  const log = { warn: () => undefined }
  const insight = openInsight({ store, current: () => release, clock: () => new Date(), log })
  for (const [name, list] of Object.entries(listsOf(store, insight))) await measure(name, list)

  const loadedAt = performance.now()
  await insight.book.refresh()
  write(`groups taken into memory for searching: ${(performance.now() - loadedAt).toFixed(0)} ms`)
  const search = { state: 'open' as const, sort: 'count' as const, limit: PAGE }
  await measure('groups by words', () => listClusters(insight, { ...search, search: 'tu7 tu12' }))
  const year = { from: '2025-08-01', to: '2026-07-31' }
  await measure('report of a year by day', async () => {
    await collectReport(insight.rollups, { ...year, by: 'day' })
    return {}
  })
  await measure('coverage of a year', async () => {
    await readCoverage(insight, year, new Date('2026-07-31T00:00:00Z'))
    return {}
  })
}

function listsOf(store: Store, insight: ReturnType<typeof openInsight>): Record<string, List> {
  const clusters = (given: object): List => {
    const query = { state: 'open' as const, sort: 'count' as const, limit: PAGE, ...given }
    return (after) => listClusters(insight, { ...query, after })
  }
  const newest = { order: 'descending' as const, limit: PAGE }
  return {
    'groups by count': clusters({}),
    'groups by newest': clusters({ sort: 'newest' }),
    'groups overdue': clusters({ sort: 'due', dueBefore: '2026-07-20' }),
    'groups of an agency': clusters({ agency: 'co-quan-3' }),
    'groups counted': async () => {
      await countClusters(insight, { state: 'open', sort: 'count' }, 1000)
      return {}
    },
    'questions of the largest group': (after) =>
      insight.questions.find({ index: 'cluster', equals: ['c0'], ...newest, after }),
    'questions by time': (after) => insight.questions.find({ index: 'time', ...newest, after }),
    'turns of an outcome': (after) =>
      store.turns.list({ outcomes: ['answered'], limit: PAGE, after }),
    'turns of three outcomes': (after) =>
      store.turns.list({ outcomes: ['unresolved', 'asked', 'failed'], limit: PAGE, after }),
    'turns of a channel': (after) => store.turns.listAll({ channel: 'zalo', limit: PAGE, after }),
    'turns of a month': (after) =>
      store.turns.listAll({ from: new Date('2026-03-01T00:00:00Z'), limit: PAGE, after }),
  }
}

/** The first page and one far behind it, each as slow as it ever was. */
async function measure(name: string, list: List): Promise<void> {
  const first = await slowest(() => list())
  let after: string | undefined
  for (let page = 0; page < DEEP_PAGES; page += 1) after = (await list(after)).next ?? after
  const deep = after === undefined ? undefined : await slowest(() => list(after))
  const worst = Math.max(first, deep ?? 0)
  if (worst > ALLOWED_MS) process.exitCode = 1
  const deepText = deep === undefined ? '' : `, page ${DEEP_PAGES} ${deep.toFixed(1)} ms`
  write(
    `${name.padEnd(32)} first page ${first.toFixed(1)} ms${deepText}${worst > ALLOWED_MS ? '  TOO SLOW' : ''}`,
  )
}

async function slowest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now()
    await work()
    times.push(performance.now() - startedAt)
  }
  return Math.max(...times)
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}

void main(process.argv.slice(2))
