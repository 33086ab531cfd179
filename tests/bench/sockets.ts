import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { openParty, say, streamUrl, type Party } from '../support/direct-line-party'
import { findFreePort, startService } from '../support/start-service'
import { createConversationMix } from './conversation-mix'
import { processorTimeMs } from './processor-time'
import { summarize } from './summarize'

/** `npm run bench -- sockets [sockets] [seconds] [messages per second]`. */
const [SOCKETS = 5000, SECONDS = 300, PER_SECOND = 50] = process.argv.slice(2).map(Number)
const OPENED_AT_ONCE = 20
const SAMPLES = 10
/** A reply that has not come by then counts as lost. */
const PATIENCE_MS = 60_000
/** Beyond this the memory of the process is taken to grow. */
const GROWTH_MAX = 1.15

interface Citizen {
  party: Party
  socket: WebSocket
  /** What to do when the reply to a message comes, by its id. */
  waiting: Map<string, () => void>
}

/** Many open sockets on one node, and messages on some of them all the time. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const service = await startService({
    port: await findFreePort(),
    env: {
      STORE_URL: `sqlite:${join(folder, 'motcua.db')}`,
      WEB_TOKENS_PER_MINUTE: '1000000',
      WEB_MESSAGES_PER_MINUTE: '1000000',
      WEB_SOCKETS_MAX: String(SOCKETS + 1),
    },
  })
  const citizens = await openAll(service.url)
  process.stdout.write(`${citizens.length} sockets: ${megabytes(service.pid)} MB\n`)

  const processorBefore = processorTimeMs(service.pid)
  const { times, samples, failed } = await talk(service, citizens)
  const processorShare = (processorTimeMs(service.pid) - processorBefore) / (SECONDS * 1000)
  for (const { socket } of citizens) socket.terminate()
  await service.stop()
  rmSync(folder, { recursive: true })

  const ratio = (samples.at(-1) ?? NaN) / (samples[Math.floor(SAMPLES / 3)] ?? NaN)
  const report = [
    `${times.length} messages in ${SECONDS} s, ${failed} failed; from sending to the reply on the socket:`,
    `  ${summarize(times)}`,
    `memory in MB: ${samples.join(', ')}`,
    `  at the end to after a third of the time: ${ratio.toFixed(2)} (at most ${GROWTH_MAX})`,
    `processor: ${(processorShare * 100).toFixed(0)}% of one`,
  ]
  process.stdout.write(`${report.join('\n')}\n`)
  if (ratio > GROWTH_MAX || failed > 0) process.exitCode = 1
}

async function openAll(url: string): Promise<Citizen[]> {
  const citizens: Citizen[] = []
  let begun = 0
  const openSome = async () => {
    while (begun < SOCKETS) {
      begun += 1
      citizens.push(await open(url))
    }
  }
  await Promise.all(Array.from({ length: OPENED_AT_ONCE }, openSome))
  return citizens
}

async function open(url: string): Promise<Citizen> {
  const party = await openParty(url)
  const socket = new WebSocket(await streamUrl(url, party))
  const citizen: Citizen = { party, socket, waiting: new Map() }
  socket.on('message', (data: Buffer) => hear(citizen, data.toString()))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return citizen
}

/** Calls those whose reply is in a set of activities. */
function hear({ waiting }: Citizen, set: string): void {
  for (const [, clientId = ''] of set.matchAll(/"clientActivityID":"([^"]*)"/g)) {
    waiting.get(clientId)?.()
    waiting.delete(clientId)
  }
}

async function talk({ url, pid }: { url: string; pid: number }, citizens: Citizen[]) {
  const text = await createConversationMix()
  const times: number[] = []
  const samples: number[] = []
  const waiting: Promise<void>[] = []
  let failed = 0
  const startedAt = performance.now()
  for (let n = 0; n < SECONDS * PER_SECOND; n += 1) {
    await setTimeout(Math.max(0, startedAt + (n * 1000) / PER_SECOND - performance.now()))
    // A step that shares no divisor with their number, so that all of them get their turn.
    const citizen = citizens[(n * 7919) % citizens.length]
    if (citizen) {
      // From when it was to be sent, so that one that was held up hides no wait of those after it.
      const dueAt = startedAt + (n * 1000) / PER_SECOND
      const timed = timeOfReply(url, citizen, { clientId: `m${n}`, text: text(n) }, dueAt)
      waiting.push(timed.then((time) => void times.push(time)).catch(() => void (failed += 1)))
    }
    if (n % Math.ceil((SECONDS * PER_SECOND) / SAMPLES) === 0) samples.push(megabytes(pid))
  }
  await Promise.all(waiting)
  return { times, samples: [...samples, megabytes(pid)], failed }
}

async function timeOfReply(
  url: string,
  citizen: Citizen,
  message: { clientId: string; text: string },
  dueAt: number,
): Promise<number> {
  const replied = new Promise<void>((resolve, reject) => {
    const late = () => reject(new Error('no reply came'))
    const timer = globalThis.setTimeout(late, PATIENCE_MS)
    citizen.waiting.set(message.clientId, () => {
      clearTimeout(timer)
      resolve()
    })
  })
  replied.catch(() => undefined)
  await say(url, citizen.party, message)
  await replied
  return performance.now() - dueAt
}

function megabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

void main()
