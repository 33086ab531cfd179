import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadContent } from '../../src/content/load-content'
import { keepMonths } from '../../src/insight/reports/keep-months'
import { projectRoot } from '../../src/lib/project-root'
import { createDeadLetters } from '../../src/messaging/dead-letters'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store'
import { type Store } from '../../src/store/store'
import { type RunningAdmin, type SignedInCaller, startAdmin } from '../support/start-admin'
import { fillLists, type ListSizes } from './lists/fill-lists'
import { type Lists, listsOf } from './lists/lists-of'

/** What an answer may take. */
const ALLOWED_MS = 300
const ROUNDS = 5
const DEEP_PAGES = 20

/**
 * `npm run bench -- lists 1000000` builds the largest database there is a promise for: about
 * 20 GB. With a file named it is kept there, and used again the next time.
 */
async function main([size = '20000', kept]: string[]): Promise<void> {
  const questions = Number(size)
  const sizes = { questions, turns: questions * 10, clusters: Math.ceil(questions / 40) }
  const folder = mkdtempSync(join(tmpdir(), 'motcua-lists-'))
  const file = kept ?? join(folder, 'lists.db')
  const { content } = await loadContent(projectRoot())
  try {
    if (!existsSync(file)) await fillLists(file, sizes, content, write)
    write(`${describe(sizes)}: ${(statSync(file).size / 1e9).toFixed(2)} GB`)
    const store = await openSqliteStore(file)
    const admin = await startAdmin(undefined, content, undefined, store)
    admin.clock.now = new Date('2026-11-22T03:00:00Z')
    await measureAll(admin, store)
    await admin.stop()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function describe({ questions, turns, clusters }: ListSizes): string {
  return `${questions} unresolved questions in ${clusters} groups, ${turns} turns`
}

async function measureAll(admin: RunningAdmin, store: Store): Promise<void> {
  const { insight, signedIn } = admin
  const made = await timeOf(() => keepMonths(insight.rollupParts))
  write(`months summed up from their days, once: ${show(made)}`)
  const loaded = await timeOf(() => insight.book.refresh())
  write(`groups taken into memory for searching, once: ${show(loaded)}`)
  write(`${' '.repeat(52)}first call        later, the slowest of ${ROUNDS}   page ${DEEP_PAGES}`)

  const name = `bench-${Date.now()}`
  const all = await signedIn(['administrator', 'publisher'], { id: name, name })
  const limited = await signedIn(['administrator', 'publisher', 'officer'], {
    id: `${name}-agency`,
    name: `${name}-agency`,
    agencies: ['co-quan-3'],
  })
  const officer = await signedIn(['officer'], { id: `${name}-officer`, name: `${name}-officer` })
  for (const [caller, lists] of Object.entries(listsOf({ all, limited, officer }))) {
    for (const [list, path] of Object.entries(lists.paths)) {
      await measure(`${list}${caller === 'limited' ? ', of one agency' : ''}`, lists, path)
    }
  }
  const letters = createDeadLetters(store, () => admin.clock.now)
  report('dead letters (command line)', [
    await timeOf(() => letters.list({ way: 'out', limit: 50 })),
  ])
}

async function measure(name: string, { caller }: Lists, path: string): Promise<void> {
  const first = await timeOf(() => read(caller, path))
  const later = await times(() => read(caller, path))
  let after: string | undefined
  for (let page = 0; page < DEEP_PAGES; page += 1) {
    after = (await read(caller, path, after)).next ?? after
  }
  const deep = after === undefined ? [] : await times(() => read(caller, path, after))
  report(
    name,
    [first, slowest(later), ...(deep.length > 0 ? [slowest(deep)] : [])],
    [...later, ...deep],
  )
}

async function read({ call }: SignedInCaller, path: string, after?: string) {
  const next = after === undefined ? '' : `&after=${encodeURIComponent(after)}`
  const { status, body, text } = await call('GET', path + next)
  if (status !== 200) throw new Error(`${path} was answered with ${status}: ${text}`)
  const { next: nextPage }: { next?: string | number } = body
  return { next: nextPage === undefined ? undefined : String(nextPage) }
}

/** On a busy machine the time that passed says less than what this process worked. */
interface Time {
  passed: number
  worked: number
}

async function timeOf(work: () => Promise<unknown>): Promise<Time> {
  const startedAt = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { passed: performance.now() - startedAt, worked: (user + system) / 1000 }
}

async function times(work: () => Promise<unknown>): Promise<Time[]> {
  const all: Time[] = []
  for (let round = 0; round < ROUNDS; round += 1) all.push(await timeOf(work))
  return all
}

function slowest(all: Time[]): Time {
  return {
    passed: Math.max(...all.map(({ passed }) => passed)),
    worked: Math.max(...all.map(({ worked }) => worked)),
  }
}

/** Too slow is what by its work alone is, or even when the machine was least busy with something else. */
function report(name: string, shown: Time[], all = shown): void {
  const least = Math.min(...all.map(({ passed }) => passed))
  const isTooSlow = Math.max(least, slowest(all).worked) > ALLOWED_MS
  if (isTooSlow) process.exitCode = 1
  const columns = shown.map((time) => show(time).padEnd(18)).join('')
  write(`${name.padEnd(52)}${columns}${isTooSlow ? '  TOO SLOW' : ''}`)
}

function show({ passed, worked }: Time): string {
  return `${passed.toFixed(0)} (${worked.toFixed(0)}) ms`
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}

void main(process.argv.slice(2))
