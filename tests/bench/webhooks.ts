import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { INBOX } from '../../src/messaging/inbox/inbox-entry'
import { openStore } from '../../src/open-store'
import { spawnFakePlatform } from '../support/fake-platform/spawn-fake-platform'
import { zaloSettings } from '../support/fake-zalo/settings'
import { signInToFake } from '../support/fake-zalo/sign-in-to-fake'
import { FAKE_ACCOUNT } from '../support/fake-zalo/zalo-account'
import { findFreePort, startService } from '../support/start-service'
import { processorTimeMs } from './processor-time'
import { spawnEcho } from './spawn-echo'
import { median } from './summarize'

/** A round is a burst from so many people, each of whom writes so often. */
const PEOPLE = 1000
const ROUNDS = 5
const SIDE_BY_SIDE = 32
const SAID = ['1.001193', 'le phi bao nhieu', '1.004194', 'giấy tờ']
const MESSAGES_EACH = SAID.length

interface Target {
  name: string
  url: string
  pid: number
}

interface Round {
  perSecond: number
  p99: number
  failed: number
  processorMs: number
}

/**
 * How fast webhooks are checked, stored and acknowledged, next to a bare server with the same
 * check: up to the acknowledgement (`stored`), and by the whole service, which answers them at
 * the same time and in the same process.
 */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const storeUrl = `sqlite:${join(folder, 'motcua.db')}`
  const zalo = await spawnFakePlatform('fake-zalo', {
    FAKE_ECHOES: 'off',
    FAKE_PER_MINUTE: '100000000',
  })
  await signInToFake(zalo.url, storeUrl)
  const bare = await spawnEcho(await findFreePort(), 'webhook-server.js')
  const stored = await spawnEcho(
    await findFreePort(),
    'webhook-store-server.js',
    `sqlite:${join(folder, 'stored.db')}`,
  )
  const env = { STORE_URL: storeUrl, ...zaloSettings(zalo.url) }
  const service = await startService({ port: await findFreePort(), env })
  const targets: Target[] = [
    { name: 'bare', url: bare.url, pid: bare.pid },
    { name: 'stored', url: stored.url, pid: stored.pid },
    { name: 'service', url: service.url, pid: service.pid },
  ]

  const rounds = new Map<string, Round[]>(targets.map(({ name }) => [name, []]))
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const target of targets) {
      const measured = await measureBurst(target, round)
      // The first warms up.
      if (round > 0) rounds.get(target.name)?.push(measured)
      process.stdout.write(`${target.name.padEnd(8)} ${describe(measured)}\n`)
    }
  }
  report(rounds)
  await untilAnswered(storeUrl)

  await service.stop()
  bare.stop()
  stored.stop()
  await zalo.stop()
  rmSync(folder, { recursive: true })
}

async function measureBurst({ url, pid }: Target, round: number): Promise<Round> {
  const bodies = burst(round)
  const before = processorTimeMs(pid)
  const startedAt = performance.now()
  let next = 0
  const result = await autocannon({
    url,
    connections: SIDE_BY_SIDE,
    amount: bodies.length,
    requests: [
      {
        method: 'POST',
        path: '/zalo/webhook',
        setupRequest: (request) => {
          const { body, mac } = bodies[next % bodies.length] ?? { body: '', mac: '' }
          next += 1
          const headers = { 'content-type': 'application/json', 'x-zevent-signature': mac }
          return { ...request, headers, body }
        },
      },
    ],
  })
  return {
    // The program's own figure is rounded to whole seconds.
    perSecond: (result['2xx'] / (performance.now() - startedAt)) * 1000,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
    processorMs: (processorTimeMs(pid) - before) / result['2xx'],
  }
}

/** Signed beforehand, so that signing is not what is measured. */
function burst(round: number): { body: string; mac: string }[] {
  const { appId, oaId, oaSecret } = FAKE_ACCOUNT
  const sentAt = Date.now()
  return SAID.flatMap((text, turn) =>
    Array.from({ length: PEOPLE }, (_, person) => {
      const timestamp = String(sentAt + turn)
      const body = JSON.stringify({
        app_id: appId,
        sender: { id: userOf(round, person) },
        recipient: { id: oaId },
        event_name: 'user_send_text',
        message: { text, msg_id: `r${round}p${person}t${turn}` },
        timestamp,
      })
      const signed = `${appId}${body}${timestamp}${oaSecret}`
      return { body, mac: `mac=${createHash('sha256').update(signed).digest('hex')}` }
    }),
  )
}

/** Everything that was acknowledged has its turn sooner or later, of each person in order. */
async function untilAnswered(storeUrl: string): Promise<void> {
  const startedAt = performance.now()
  const store = await openStore(storeUrl)
  while ((await store.collection(INBOX).count({})) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
  const expected = SAID.map((_, turn) => `t${turn}`).join()
  let inOrder = 0
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (let person = 0; person < PEOPLE; person += 1) {
      const turns = await store.turns.after(
        `zalo:${FAKE_ACCOUNT.oaId}:${userOf(round, person)}`,
        0,
        99,
      )
      const order = turns.map(({ inboundId }) => inboundId.slice(-2)).join()
      inOrder += Number(order === expected)
    }
  }
  await store.close()
  const people = (ROUNDS + 1) * PEOPLE
  process.stdout.write(
    `${people * MESSAGES_EACH} webhooks answered ${seconds} s after the last; ` +
      `in order and once: ${inOrder} of ${people} people\n`,
  )
}

function userOf(round: number, person: number): string {
  return `7${round}${String(person).padStart(10, '0')}`
}

function describe({ perSecond, p99, failed, processorMs }: Round): string {
  return [
    `${perSecond.toFixed(0).padStart(6)} webhooks/s`,
    `p99 ${p99} ms`,
    `${processorMs.toFixed(3)} ms of processor each`,
    `${failed} failed`,
  ].join(', ')
}

function report(rounds: Map<string, Round[]>): void {
  const of = (name: string, figure: (round: Round) => number) =>
    median((rounds.get(name) ?? []).map(figure))
  const rate = (name: string) => of(name, ({ perSecond }) => perSecond)
  const processor = (name: string) => of(name, ({ processorMs }) => processorMs)
  const lines = ['stored', 'service'].map((name) => {
    const byRate = (rate(name) / rate('bare')).toFixed(2)
    const byProcessor = (processor('bare') / processor(name)).toFixed(2)
    return `  ${name} ${rate(name).toFixed(0)}/s of bare ${rate('bare').toFixed(0)}/s: ${byRate}; by processor time ${byProcessor}`
  })
  const about = `medians of ${ROUNDS} bursts of ${PEOPLE * MESSAGES_EACH}, ${SIDE_BY_SIDE} side by side:`
  process.stdout.write(`${[about, ...lines].join('\n')}\n`)
}

void main()
