import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/open-store'
import { type Store } from '../../src/store/store'
import { parcel, PARCELS } from '../contract/parcels'
import { createMongoDatabase } from '../support/mongo-database'
import { fullTurn } from '../support/turns'

const TURNS = Number(process.argv[2] ?? 20_000)
/** As many requests as wait for their answers at the same time. */
const AT_ONCE = 32
const ALONE = 300

/** How long the calls that each message needs take, at the end of a log of some length. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const file = join(folder, 'motcua.db')
  await measure('sqlite', await openStore(`sqlite:${file}`))
  process.stdout.write(`sqlite   ${Math.round(statSync(file).size / TURNS)} bytes for each turn\n`)
  rmSync(folder, { recursive: true })

  const url = process.env.TEST_MONGO_URL ?? ''
  if (url === '') return void process.stdout.write('mongodb  NOT MEASURED: set TEST_MONGO_URL\n')
  const mongo = createMongoDatabase(url)
  await measure('mongodb', await mongo.open())
  await mongo.remove()
}

async function measure(name: string, store: Store): Promise<void> {
  let saved = 0
  const append = async () => {
    const sequence = ++saved
    const conversation = `web:c${sequence % 1000}`
    const receivedAt = new Date(Date.UTC(2026, 6, 20) + sequence * 100)
    const keys = { conversation, sequence, inboundId: `${conversation}:${sequence}`, receivedAt }
    await store.turns.append({ ...fullTurn(), ...keys })
  }
  const parcels = store.collection(PARCELS)
  let inserted = 0
  const due = { index: 'due', equals: ['new'], to: '2026-07-21', limit: 20 }

  const figures: [string, Time][] = [
    ['append, 32 at once', await timeOf(append, TURNS, AT_ONCE)],
    ['append, one by one', await timeOf(append, ALONE)],
    ['newest', await timeOf(() => store.turns.newest(`web:c${saved++ % 1000}`), ALONE)],
    ['20 by outcome', await timeOf(() => store.turns.list({ ...OUTCOMES, limit: 20 }), 20)],
    ['100 oldest', await timeOf(() => store.turns.listAll({ limit: 100 }), 20)],
    ['newest of 1000 known', await timeOf(() => store.turns.newestBeyond(KNOWN), 20)],
    ['insert, 32 at once', await timeOf(() => parcels.insert(parcelAt(inserted++)), 2000, AT_ONCE)],
    ['find 20 due', await timeOf(() => parcels.find(due), 50)],
    ['replace', await timeOf(() => parcels.replace(parcelAt(inserted - 1), revision++), ALONE)],
  ]
  for (const [what, { passed, worked }] of figures) {
    const times = `${micro(passed)} passed, ${micro(worked)} of the processor`
    process.stdout.write(`${name.padEnd(8)} ${what.padEnd(22)} ${times}\n`)
  }
  await store.close()
}

let revision = 1
const OUTCOMES = { outcomes: ['unresolved' as const, 'walk-moved' as const] }
const KNOWN = new Map(Array.from({ length: 1000 }, (_, i) => [`web:c${i}`, 1e9]))

function parcelAt(i: number) {
  return parcel(`p${String(i).padStart(7, '0')}`, { dueAt: new Date(i * 1000).toISOString() })
}

/** Of one call, in milliseconds: on a busy machine only what this process worked can be compared. */
interface Time {
  passed: number
  worked: number
}

async function timeOf(call: () => Promise<unknown>, calls: number, atOnce = 1): Promise<Time> {
  const startedAt = performance.now()
  const workedBefore = process.cpuUsage()
  let left = calls
  const goOn = async () => {
    while (left-- > 0) await call()
  }
  await Promise.all(Array.from({ length: atOnce }, goOn))
  const { user, system } = process.cpuUsage(workedBefore)
  return {
    passed: (performance.now() - startedAt) / calls,
    worked: (user + system) / 1000 / calls,
  }
}

function micro(ms: number): string {
  return `${(ms * 1000).toFixed(0)} µs`
}

void main()
