import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { openStore } from '../../src/open-store'
import { listenTo, openParty, say, type Party } from '../support/direct-line-party'
import { EACH_STORE_UNDER_LOAD } from '../support/each-store'
import { hasNginx, startNginx } from '../support/start-nginx'
import { startPostPlatform } from '../support/post-platform'
import { seededRandom } from '../support/seeded-random'
import { startPostService } from '../support/start-post-service'
import { findFreePort } from '../support/start-service'
import { until } from '../support/until'

// Of which a machine with nothing else to do takes a twentieth: it is the starts that take time.
jest.setTimeout(600_000)

const RETRY_MS = 100

let held: AsyncDisposableStack
beforeEach(() => {
  held = new AsyncDisposableStack()
})
afterEach(() => held.disposeAsync())
function toBeStopped<T extends { stop: () => Promise<void> }>(one: T): T {
  return held.adopt(one, ({ stop }) => stop())
}

if (hasNginx()) {
  describe('a real nginx', describeProxy)
} else {
  it('IS NOT RUN: nginx.conf with a real nginx, as there is none here', () => {
    process.stderr.write(
      '\n*** NOT RUN: nginx.conf with a real nginx. apt-get install nginx-light\n',
    )
  })
}

function describeProxy(): void {
  it.each(EACH_STORE_UNDER_LOAD)(
    'loses and doubles nothing, for webhooks and the web, while nodes are restarted, on $name',
    restartsBehindNginx,
  )

  it('passes the 503 of nodes on, again and again, and goes on at once when they can', async () => {
    let status = 503
    const nodes = await Promise.all([1, 2, 3].map(() => startNode(() => status)))
    for (const { stop } of nodes) held.defer(stop)
    const proxy = toBeStopped(await startNginx(nodes.map(({ port }) => port)))
    const ask = async () => {
      const response = await fetch(`${proxy.url}/v3/directline`, { method: 'POST', body: '{}' })
      const { error } = (await response.json()) as { error?: { code: string } }
      return [response.status, response.headers.get('retry-after'), error?.code]
    }

    for (let i = 0; i < 4; i += 1) expect(await ask()).toEqual([503, '2', 'unavailable'])
    status = 200
    for (let i = 0; i < 4; i += 1) expect(await ask()).toEqual([200, null, undefined])
    for (const { stop } of nodes) stop()
    for (let i = 0; i < 4; i += 1) expect(await ask()).toEqual([503, '2', 'unavailable'])
  })
}

async function restartsBehindNginx({ fresh }: (typeof EACH_STORE_UNDER_LOAD)[number]) {
  const database = held.adopt(fresh(), (made) => made.remove())
  const platform = toBeStopped(await startPostPlatform(seededRandom(1), { slowMs: 20 }))
  const ports = [await findFreePort(), await findFreePort()]
  const options = { storeUrl: database.url, platformUrl: platform.url, isEmpty: true }
  const start = async (port?: number) =>
    toBeStopped(await startPostService({ ...options, port, env: { TRUST_PROXY: '1' } }))
  const nodes = [await start(ports[0]), await start(ports[1])]
  const proxy = toBeStopped(await startNginx(ports))
  const party = await openParty(proxy.url)
  const streams = [await listenTo(proxy.url, party)]
  await until(() => streams[0]?.isOpen() === true)
  let isOver = false
  const said: string[] = []
  const acknowledged: string[] = []

  async function sendWebhooks(conversation: string): Promise<void> {
    for (let n = 0; !isOver; n += 1) {
      const message = { id: `m${n}`, conversation, text: 'xin chào' }
      await platform.deliver(message, () => proxy.url)
      acknowledged.push(`post:${conversation}:m${n}`)
      await setTimeout(100)
    }
  }
  async function chat(): Promise<void> {
    for (let n = 0; !isOver; n += 1) {
      const message = { clientId: `w${n}`, text: `xin chào ${n}` }
      await until(() => isTaken(proxy.url, party, message))
      said.push(message.text)
      await setTimeout(100)
    }
  }
  /** As every client does it: a socket that was closed is opened again, and asked for what was missed. */
  async function keepListening(): Promise<void> {
    while (!isOver) {
      if (streams.at(-1)?.isOpen() === false) {
        const next = await listenTo(proxy.url, party).catch(() => undefined)
        if (next) streams.push(next)
        await setTimeout(300)
      }
      await setTimeout(RETRY_MS)
    }
  }

  const working = [chat(), sendWebhooks('a'), sendWebhooks('b'), keepListening()]
  held.defer(async () => {
    isOver = true
    await Promise.allSettled(working)
  })
  await setTimeout(500)
  for (const [i, signal] of (['SIGTERM', 'SIGTERM', 'SIGKILL'] as const).entries()) {
    await nodes[i % 2]?.stop(signal)
    nodes[i % 2] = await start(ports[i % 2])
    await setTimeout(300)
  }
  isOver = true
  await Promise.all(working)
  const heard = () => streams.flatMap(({ texts }) => texts)
  const last = await listenTo(proxy.url, party)
  streams.push(last)
  await until(() => said.every((text) => heard().includes(text)))

  const store = held.adopt(await openStore(database.url), (opened) => opened.close())
  const conversations = ['post:a', 'post:b', `web:${party.conversation}`]
  const read = async () =>
    (await Promise.all(conversations.map((each) => store.turns.after(each, 0, 10_000)))).flat()
  await until(async () => {
    const shown = new Set(platform.shown().map(({ id }) => id))
    const ofPost = (await read()).filter(({ channel }) => channel === 'post')
    const isShown = ofPost.every((turn) => shown.has(`${turn.conversation}/${turn.sequence}.1`))
    return ofPost.length >= acknowledged.length && isShown
  })
  const turns = await read()
  last.close()

  const inbound = turns.filter(({ channel }) => channel === 'post').map((turn) => turn.inboundId)
  expect(inbound.toSorted()).toEqual(acknowledged.toSorted())
  const texts = turns.flatMap(({ channel, content }) =>
    channel === 'web' && content.kind === 'text' ? [content.text] : [],
  )
  expect(texts).toEqual(said)
  expect(said.length).toBeGreaterThan(5)
}

async function isTaken(url: string, party: Party, message: { clientId: string; text: string }) {
  return say(url, party, message).then(
    () => true,
    () => false,
  )
}

/** A node that answers what it is told to, in the words of the service. */
async function startNode(status: () => number) {
  const server: Server = createServer((_, response) => {
    const isAway = status() === 503
    const headers = { 'content-type': 'application/json', ...(isAway && { 'retry-after': '2' }) }
    response.writeHead(status(), headers)
    response.end(isAway ? '{"error":{"code":"unavailable"}}' : '{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
