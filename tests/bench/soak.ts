import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../../src/open-store'
import { type TurnLog } from '../../src/store/store'
import { createMongoDatabase } from '../support/mongo-database'
import { fullTurn } from '../support/turns'
import { summarize } from './summarize'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { store: { type: 'string' } },
})
/** `npm run bench -- soak [turns] [--store URL]`; the database must be an empty one of its own. */
const TURNS = Number(positionals[0] ?? 1_000_000)
/** Conversations that go on at the same time; each is over after so many turns. */
const SIDE_BY_SIDE = 32
const TURNS_EACH = 12
/** The way is looked at in so many parts, each of which holds as many turns. */
const PARTS = 10
const RATIO_MAX = 1.5

/** Whether a turn takes longer to save when a million are there than when there are none. */
async function main(): Promise<void> {
  if (values.store !== undefined) return soak(values.store.replace(/:.*/, ''), values.store)
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  await soak('SQLite', `sqlite:${join(folder, 'motcua.db')}`)
  rmSync(folder, { recursive: true })

  const server = process.env.TEST_MONGO_URL
  if (server === undefined) {
    process.stdout.write('MongoDB is left out: TEST_MONGO_URL names no server\n')
    return
  }
  const database = createMongoDatabase(server)
  await soak('MongoDB', database.url)
  await database.remove()
}

async function soak(name: string, url: string): Promise<void> {
  const store = await openStore(url)
  if ((await store.archive.countTurns()) > 0) throw new Error('The database must be empty')
  const times = new Float64Array(TURNS)
  const startedAt = performance.now()
  let begun = 0

  async function citizen(number: number): Promise<void> {
    for (let visit = 0; begun < TURNS; visit += 1) {
      const conversation = `web:${number}-${visit}`
      for (let n = 0; n < TURNS_EACH && begun < TURNS; n += 1) {
        const at = begun
        begun += 1
        times[at] = await timeOfTurn(store.turns, conversation)
        if (at % 100_000 === 0) process.stderr.write(`${name}: ${at} turns\n`)
      }
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, (_, number) => citizen(number)))
  const seconds = (performance.now() - startedAt) / 1000
  await store.close()

  const size = Math.floor(TURNS / PARTS)
  // The first of all warm up the program, which says nothing about the database.
  const warm = Math.floor(size / 5)
  const parts = Array.from({ length: PARTS }, (_, part) => [
    ...times.subarray(part === 0 ? warm : part * size, (part + 1) * size),
  ])
  const [start = [], end = []] = [parts[0], parts.at(-1)]
  const ratio = p99(end) / p99(start)
  const report = [
    `${name}: ${TURNS} turns at ${Math.round(TURNS / seconds)}/s, ${SIDE_BY_SIDE} at a time`,
    ...parts.map((part, i) => `  ${(i + 1) * 10}% of the way: ${summarize(part)}`),
    `  p99 at the end to p99 at the start: ${ratio.toFixed(2)} (at most ${RATIO_MAX})`,
    `  memory at the end: ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  ]
  process.stdout.write(`${report.join('\n')}\n`)
  if (ratio > RATIO_MAX) process.exitCode = 1
}

/** Reads where the conversation is and adds a turn, as a node does that has just taken it over. */
async function timeOfTurn(turns: TurnLog, conversation: string): Promise<number> {
  const startedAt = performance.now()
  const sequence = ((await turns.newest(conversation))?.sequence ?? 0) + 1
  const inboundId = `${conversation}:${sequence}`
  const turn = { ...fullTurn(), conversation, sequence, inboundId, receivedAt: new Date() }
  const { kind } = await turns.append(turn)
  if (kind !== 'saved') throw new Error(`The turn was ${kind}`)
  return performance.now() - startedAt
}

function p99(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(0.99 * times.length) - 1] ?? NaN
}

void main()
