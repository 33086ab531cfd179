import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { INBOX } from '../../src/messaging/inbox/inbox-entry'
import { DELIVERIES } from '../../src/messaging/outbox/delivery-record'
import { openStore } from '../../src/open-store'
import { type PlannedFault } from '../support/fake-platform/faults'
import {
  spawnFakePlatform,
  type SpawnedPlatform,
} from '../support/fake-platform/spawn-fake-platform'
import { metaSettings } from '../support/fake-meta/page'
import { zaloSettings } from '../support/fake-zalo/settings'
import { signInToFake } from '../support/fake-zalo/sign-in-to-fake'
import { processorTimeMs } from './processor-time'
import { findFreePort, startService } from '../support/start-service'

/** Each person writes these, one when the one before was acknowledged. */
const SAID = ['9.999991', '9.999992', '9.999993', '9.999994']
const SIDE_BY_SIDE = 100
const PATIENCE_MS = 20 * 60_000
const LOOK_MS = 1000

const failing = { status: 500, body: { error: { code: 2, message: 'temporary' } } }
/** What goes wrong with the calls of the service, again and again until the end. */
const FAULTS: PlannedFault[] = [
  { fault: { kind: 'answer', answer: failing }, every: 61, path: '/message' },
  { fault: { kind: 'lost' }, every: 151, path: '/message' },
  { fault: { kind: 'drop' }, every: 211, path: '/message' },
  { fault: { kind: 'slow', ms: 500 }, every: 89, path: '/message' },
]

const PLATFORMS = {
  messenger: { folder: 'fake-meta', path: '/messenger/webhook', settings: metaSettings },
  zalo: { folder: 'fake-zalo', path: '/zalo/webhook', settings: zaloSettings },
}

/**
 * A burst of webhooks to the whole service on SQLite, while the platform fails now and then:
 * whether everybody gets every answer, once and in order, and how long that takes. The options
 * are the platform and the number of people.
 */
async function main(name = 'messenger', count = '2500'): Promise<void> {
  const channel = name === 'zalo' ? 'zalo' : 'messenger'
  const { folder, path, settings } = PLATFORMS[channel]
  const people = Array.from(
    { length: Number(count) },
    (_, at) => `8${String(at).padStart(12, '0')}`,
  )
  const data = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const storeUrl = `sqlite:${join(data, 'motcua.db')}`
  const platform = await spawnFakePlatform(folder, {})
  if (channel === 'zalo') await signInToFake(platform.url, storeUrl)
  const env = { STORE_URL: storeUrl, LOG_LEVEL: 'error', ...settings(platform.url) }
  const service = await startService({ port: await findFreePort(), env })
  await platform.order('webhook-url', { url: service.url + path })
  for (const fault of FAULTS) await platform.fault(fault)

  const startedAt = performance.now()
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(0)} s`
  const webhooks = people.length * SAID.length
  await sayAll(platform, people)
  say(`${channel}: ${webhooks} webhooks acknowledged after ${seconds()}`)
  await until(storeUrl, async (store) => (await store.collection(INBOX).count({})) === 0)
  say(`all answered after ${seconds()}`)
  const open = { index: 'due', equals: [channel] }
  await until(storeUrl, async (store) => (await store.collection(DELIVERIES).count(open)) === 0)
  say(`all delivered after ${seconds()}`)
  const processorSeconds = (processorTimeMs(service.pid) / 1000).toFixed(0)
  say(`processor time of the service from its start: ${processorSeconds} s`)
  await report(platform, people, service.url)

  await service.stop()
  await platform.stop()
  rmSync(data, { recursive: true })
}

/** Many at once, each person one message after another. */
async function sayAll(platform: SpawnedPlatform, people: string[]): Promise<void> {
  const waiting = [...people]
  const talk = async () => {
    for (let user = waiting.pop(); user !== undefined; user = waiting.pop()) {
      for (const code of SAID) await platform.order('say', { user, text: `/show ${code}` })
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, talk))
}

type Store = Awaited<ReturnType<typeof openStore>>

async function until(storeUrl: string, isDone: (store: Store) => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  const store = await openStore(storeUrl)
  while (!(await isDone(store))) {
    if (performance.now() > deadline) throw new Error('it was not done in time')
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  await store.close()
}

async function report(platform: SpawnedPlatform, people: string[], url: string): Promise<void> {
  let inOrder = 0
  let shown = 0
  for (const user of people) {
    const lines = (await platform.chat(user)).filter(({ from }) => from === 'service')
    const codes = lines.flatMap(({ text }) => text.match(/9\.99999\d/g) ?? [])
    shown += lines.length
    // A greeting besides, and each answer once.
    inOrder += Number(codes.join() === SAID.join() && lines.length === SAID.length + 1)
  }
  const metrics = await (await fetch(`${url}/metrics`)).text()
  say(`${shown} messages shown; complete, once and in order: ${inOrder} of ${people.length} people`)
  say((metrics.match(/^motcua_(?:deliveries|dead_letters)_total\{.*$/gm) ?? []).join('\n'))
  if (inOrder !== people.length) process.exitCode = 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

void main(...process.argv.slice(2))
