import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { exportStore, importStore } from '../../src/cli/store-copy'
import { checkCopy } from '../../src/cli/store-file'
import { openStore } from '../../src/open-store'
import { type Store } from '../../src/store/store'
import { createMongoDatabase } from '../support/mongo-database'
import { fullTurn } from '../support/turns'

/** `npm run bench -- store 1000000` copies a million; the end of the file holds its checksum. */
const TURNS = Number(process.argv[2] ?? 20_000)
const AT_ONCE = 256

/** From SQLite to a file, to another store, and to a file again, which must be the same. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const at = (name: string) => join(folder, name)
  const original = await openStore(`sqlite:${at('a.db')}`)
  await timed('fill', () => fill(original))
  await timed('export', () => exportStore(original, at('a.jsonl')))
  await original.close()
  await timed('check', () => checkCopy(at('a.jsonl')))

  const mongoUrl = process.env.TEST_MONGO_URL ?? ''
  const mongo = mongoUrl === '' ? undefined : createMongoDatabase(mongoUrl)
  const copy = mongo ? await mongo.open() : await openStore(`sqlite:${at('b.db')}`)
  const name = mongo ? 'mongodb' : 'sqlite'
  await timed(`import to ${name}`, () => importStore(copy, at('a.jsonl')))
  await timed(`export from ${name}`, () => exportStore(copy, at('b.jsonl')))
  await copy.close()
  await mongo?.remove()

  const isSame = (await endOf(at('a.jsonl'))) === (await endOf(at('b.jsonl')))
  const megabytes = (statSync(at('a.jsonl')).size / 1e6).toFixed(0)
  process.stdout.write(`${megabytes} MB, ${isSame ? 'byte for byte the same' : 'NOT THE SAME'}\n`)
  rmSync(folder, { recursive: true })
  if (!isSame) process.exitCode = 1
}

async function fill(store: Store): Promise<void> {
  for (let start = 0; start < TURNS; start += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, TURNS - start) }, (_, i) => start + i)
    await Promise.all(numbers.map((i) => store.turns.append(turnAt(i))))
  }
}

function turnAt(i: number) {
  const conversation = `web:c${i % 5000}`
  const receivedAt = new Date(Date.UTC(2026, 6, 20) + i * 10)
  return {
    ...fullTurn(),
    conversation,
    sequence: i + 1,
    inboundId: `${conversation}:${i}`,
    receivedAt,
  }
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now()
  await work()
  const seconds = (performance.now() - startedAt) / 1000
  const rate = Math.round(TURNS / seconds)
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  process.stdout.write(
    `${what.padEnd(20)} ${seconds.toFixed(1)} s, ${rate}/s, ${memory} MB in use\n`,
  )
}

/** The last line: how many records, and the checksum of all bytes before. */
async function endOf(file: string): Promise<string> {
  const start = Math.max(0, statSync(file).size - 200)
  return (await text(createReadStream(file, { start }))).split('\n').at(-2) ?? ''
}

void main()
