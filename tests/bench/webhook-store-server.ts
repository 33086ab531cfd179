import { createZaloChannel } from '../../adapters/zalo/create-zalo-channel'
import { toZaloOptions } from '../../adapters/zalo/to-options'
import { loadConfig } from '../../src/config'
import { createHttpApp } from '../../src/http/create-http-app'
import { listen } from '../../src/http/listen'
import { createLogger } from '../../src/lib/logger'
import { createMetrics } from '../../src/lib/metrics'
import { projectRoot } from '../../src/lib/project-root'
import { openInbox } from '../../src/messaging/inbox/inbox'
import { INBOX } from '../../src/messaging/inbox/inbox-entry'
import { createLeaseBook, LEASES } from '../../src/messaging/lease-book'
import { openVault } from '../../src/messaging/vault'
import { openStore } from '../../src/open-store'
import { zaloSettings } from '../support/fake-zalo/settings'

/** The service up to the acknowledgement, and nothing behind it: what is stored is never answered. */
async function main(port: number, storeUrl: string): Promise<void> {
  const options = toZaloOptions(loadConfig(zaloSettings('http://127.0.0.1:9')))
  if (!options) throw new Error('the settings of the fake are not complete')
  const store = await openStore(storeUrl)
  const log = createLogger('warn')
  const metrics = createMetrics()
  const clock = () => new Date()
  const inbox = openInbox({
    entries: store.collection(INBOX),
    leases: createLeaseBook({ leases: store.collection(LEASES) }),
    // What is done with it afterwards is no part of taking it in.
    answer: () => new Promise(() => undefined),
    clock,
    log,
    metrics,
  })
  const channel = createZaloChannel(
    { ...options, now: clock, log },
    {
      receive: (messages) => inbox.receive(messages),
      confirmShown: () => Promise.resolve(false),
      vault: openVault(store),
    },
  )
  const handler = createHttpApp({
    channels: [channel],
    suggest: () => [],
    suggestionsPerMinute: 1000,
    health: { check: () => store.ping() },
    metrics: metrics.registry,
    rootFolder: projectRoot(),
    allowedOrigins: [],
    trustedProxies: 0,
    log,
  })
  await listen(handler, { port, host: '127.0.0.1', channels: [channel] })
  process.send?.('ready')
}

const [port = '0', storeUrl = 'sqlite::memory:'] = process.argv.slice(2)
void main(Number(port), storeUrl)
