import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UNRESOLVED_QUESTIONS } from '../../src/insight/clusters/question'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store'
import { type Store } from '../../src/store/store'
import { startAdmin } from '../support/start-admin'
import { momentOf, wordsOf } from './lists/filled-year'

const AT_ONCE = 500
const MEGABYTE = 1024 * 1024
const SAMPLE_EVERY_MS = 20

/** How much memory it takes to download a long table, and how long; the number of rows chooses. */
async function main([given = '100000']: string[]): Promise<void> {
  const rows = Number(given)
  const folder = mkdtempSync(join(tmpdir(), 'motcua-tables-'))
  const store = await openSqliteStore(join(folder, 'tables.db'))
  await fill(store, rows)
  const admin = await startAdmin(undefined, undefined, undefined, store)
  const { cookie } = await admin.signedIn(['administrator'])
  // A fifth of it first, so that nothing but the length is another; and both once unmeasured.
  for (const share of [0.2, 0.2, 1]) {
    for (const format of ['csv', 'xlsx']) {
      const query = `format=${format}&to=${momentOf(share)}`
      const url = `${admin.url}/api/admin/v1/unresolved-questions/file?${query}`
      const figures = await download(url, `motcua_session=${cookie}`)
      process.stdout.write(`${format.padEnd(4)} ${rows * share} rows: ${figures}\n`)
    }
  }
  await admin.stop()
  rmSync(folder, { recursive: true })
}

async function fill(store: Store, rows: number): Promise<void> {
  const questions = store.collection(UNRESOLVED_QUESTIONS)
  for (let from = 0; from < rows; from += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, rows - from) }, (_, at) =>
      questions.insert(question(from + at, rows)),
    )
    await Promise.all(batch)
  }
}

function question(at: number, rows: number) {
  return {
    key: `web:c${at}#1`,
    conversation: `web:c${at}`,
    sequence: 1,
    channel: 'web',
    askedAt: momentOf(at / rows),
    outcome: 'unresolved' as const,
    text: `cho em hỏi ${wordsOf(at).join(' ')} thì làm ở đâu`,
    nearest: [{ code: '1.001193', score: 0.2 }],
    release: 1,
    cluster: `c${at % 500}`,
  }
}

/** The file is thrown away as it comes, so that what grows is the service's. */
async function download(url: string, cookie: string): Promise<string> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, SAMPLE_EVERY_MS)
  const startedAt = performance.now()
  const worked = process.cpuUsage()
  const response = await fetch(url, { headers: { cookie } })
  if (!response.ok || !response.body) throw new Error(`answered with ${response.status}`)
  let bytes = 0
  for await (const piece of response.body) bytes += piece.length
  clearInterval(sampling)
  const { user, system } = process.cpuUsage(worked)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  return [
    `${(bytes / MEGABYTE).toFixed(1)} MB`,
    `${seconds} s (${((user + system) / 1e6).toFixed(1)} s of the processor)`,
    `at most ${(most / MEGABYTE).toFixed(0)} MB in memory, ${((most - before) / MEGABYTE).toFixed(0)} more than before`,
  ].join(', ')
}

void main(process.argv.slice(2))
