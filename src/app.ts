import { CHANNEL_FACTS, type ChannelParts, createChannels } from '../adapters/index'
import { createAuth } from './auth/create-auth'
import { type Channel } from './channel/channel'
import { toOidcOptions } from './auth/oidc/to-oidc-options'
import { type Config } from './config'
import { type Content } from './content/content'
import { phrasesIn } from './dialogue/phrases/phrases'
import { privacyNotice } from './dialogue/phrases/privacy-notice'
import { respond } from './dialogue/respond'
import { createAdmin } from './http/admin/create-admin'
import { createEditing, type Editing } from './editing/create-editing'
import { watchJobs } from './editing/jobs/watch-jobs'
import { createHttpApp } from './http/create-http-app'
import { listen } from './http/listen'
import { type PrivacyRouteOptions } from './http/routes/public/privacy'
import { type Insight, openInsight } from './insight/open-insight'
import { type Clock, systemClock } from './lib/clock'
import { AppError } from './lib/errors'
import { KeyedQueue } from './lib/keyed-queue'
import { type Log } from './lib/logger'
import { createMetrics, type Metrics } from './lib/metrics'
import { programVersion } from './lib/program-version'
import { projectRoot } from './lib/project-root'
import { startTelling } from './messaging/askers/start-telling'
import { openContinuations } from './messaging/turn/continue-elsewhere'
import { finishRecentErasures } from './messaging/turn/finish-erasure'
import { openInquiries } from './messaging/turn/inquiries'
import { type KeptTables } from './messaging/kept-tables'
import { noteTurns } from './messaging/turn/note-turns'
import { type Messaging, openMessaging } from './messaging/open-messaging'
import { openOversight, type Oversight } from './messaging/open-oversight'
import { openReleaseKeeper, type ReleaseKeeper } from './messaging/release-keeper'
import { openServiceSwitch, type ServiceSwitch } from './messaging/service-switch'
import { startInsight } from './messaging/start-insight'
import { createTakeTurn } from './messaging/turn/take-turn'
import { openVault } from './messaging/vault'
import { watchReleases } from './messaging/watch-releases'
import { openStore } from './open-store'
import { loadFiles } from './prepare-start'
import { serveReleaseInSteps } from './search/serve-release'
import { type Store } from './store/store'

export interface AppOptions {
  config: Config
  log: Log
  clock?: Clock
  /** The folder of package.json, intents/ and knowledge/. */
  root?: string
  /** The channels that are on; those of the settings when left out. */
  channels?: (parts: ChannelParts) => Channel[]
  /** Where the word tables of a release are kept; they are made anew when it is left out. */
  keptTables?: KeptTables
  /** How long a node may be silent before another does its work. */
  leaseMs?: number
  /** The engine; another one only where a test needs it to be slow. */
  respond?: typeof respond
}

export interface App {
  port: number
  /** Takes nothing new, finishes what was taken, and lets go of everything. */
  stop: () => Promise<void>
}

/**
 * Puts the parts together and starts serving.
 *
 * @throws a sentence for the operator when something is not as it must be
 */
export async function startApp({ config, log, ...rest }: AppOptions): Promise<App> {
  const { clock = systemClock, root = projectRoot() } = rest
  const files = await loadFiles(root, log)
  const store = await openStore(config.STORE_URL)
  return serve({ config, log, ...rest, clock, root, files, store }).catch(
    async (error: unknown) => {
      await store.close()
      throw error
    },
  )
}

interface Parts extends AppOptions {
  clock: Clock
  root: string
  files: { hash: string; content: Content }
  store: Store
}

async function serve(parts: Parts): Promise<App> {
  const { config, log, clock, root, store } = parts
  const metrics = createMetrics()
  const releases = await openReleases(parts)
  metrics.release.set(releases.current().number)
  await finishRecentErasures(store.turns)

  const serviceSwitch = await openServiceSwitch({ store, log })
  const answering = toAnswering(parts, releases, serviceSwitch)
  const current = () => releases.current()
  const insight = openInsight({ store, current, clock, log, channelFacts: CHANNEL_FACTS })
  // The channels are made with what is made here, and asked when they are there.
  const isPassedOn = (name: string) =>
    channels.some((channel) => channel.name === name && channel.delivery?.handOver !== undefined)
  const takeTurn = noteTurns(
    createTakeTurn({ ...answering, ...parts, clock, metrics, isPassedOn }),
    insight.note,
  )
  const queue = new KeyedQueue(config.WAITING_TURNS_MAX)
  const messaging = openMessaging({
    ...{ ...parts, takeTurn, queue, metrics },
    linkOpened: insight.noteLink,
  })
  const channels = openChannels(parts, messaging, metrics)

  const areas = await openAreas(parts, { releases, messaging, channels, serviceSwitch })
  const admin = await openAdmin(parts, { insight, ...areas })

  let isStopping = false
  const handler = createHttpApp({
    channels,
    suggest: (typed, limit) => releases.current().searcher.suggest(typed, limit),
    suggestionsPerMinute: config.SUGGESTIONS_PER_MINUTE,
    health: {
      async check() {
        if (isStopping) throw new AppError('unavailable', 'The service is stopping')
        await store.ping()
      },
    },
    metrics: toMetricsSource(metrics, queue, messaging),
    metricsToken: config.METRICS_TOKEN,
    rootFolder: root,
    allowedOrigins: [...config.WEB_ORIGINS, ...originOf(config.PUBLIC_URL)],
    trustedProxies: config.TRUST_PROXY,
    privacy: privacyOf(config, clock),
    ...{ admin, log },
  })
  const server = await listen(handler, { port: config.PORT, host: config.HOST, channels })
  messaging.start(channels)
  const watches = startWatches(parts, { releases, insight, metrics, messaging, channels, ...areas })

  return {
    port: server.port,
    async stop() {
      isStopping = true
      const closed = server.close(config.SHUTDOWN_SECONDS * 1000)
      await watches.stop()
      await serviceSwitch.stop()
      await messaging.stop(config.SHUTDOWN_SECONDS * 1000)
      for (const channel of channels) await channel.close?.()
      await closed
      await store.close()
    },
  }
}

/** What turns are answered from. */
function toAnswering(
  { store, clock }: Parts,
  releases: ReleaseKeeper,
  serviceSwitch: ServiceSwitch,
) {
  return {
    ...{ releases, respond, apology, continuations: openContinuations(store, clock) },
    inquiries: openInquiries({ store, clock, current: () => releases.current() }),
    isSwitchedOff: (channel: string) => serviceSwitch.isOff(channel),
  }
}

/** What citizens are told of what is kept, with what the agency says of itself. */
function privacyOf(config: Config, now: Clock): PrivacyRouteOptions {
  const { AGENCY_NAME: agency, AGENCY_CONTACT: contact, SECURITY_CONTACT: securityContact } = config
  return { notice: (locale) => privacyNotice(locale, { agency, contact }), securityContact, now }
}

/** What waits at this moment is looked at when the metrics are read. */
function toMetricsSource(metrics: Metrics, queue: KeyedQueue, messaging: Messaging) {
  return {
    contentType: metrics.registry.contentType,
    metrics() {
      metrics.waitingTurns.set(queue.waiting)
      metrics.inboxWaiting.set(messaging.inboxWaiting)
      return metrics.registry.metrics()
    },
  }
}

function openReleases({ store, files, clock, keptTables }: Parts): Promise<ReleaseKeeper> {
  return openReleaseKeeper({
    ...{ shelf: store.releases, files, clock },
    serve: (number, hash, content) =>
      serveReleaseInSteps(number, hash, content, keptTables?.of(hash)),
  })
}

interface Watched extends Omit<Answering, 'serviceSwitch'> {
  oversight: Oversight
  insight: Insight
  editing: Editing
  metrics: Metrics
}

/** What goes on beside the answering of messages. */
function startWatches(
  parts: Parts,
  { releases, insight, editing, oversight, metrics, messaging, channels }: Watched,
) {
  const insightRun = startInsight({ ...parts, insight })
  const telling = startTelling({
    ...{ ...parts, channels, tell: messaging.tell, current: () => releases.current() },
    isSwitchedOff: (channel) => oversight.serviceSwitch.isOff(channel),
  })
  const releaseWatch = watchReleases({ releases, log: parts.log, metrics })
  const jobWatch = watchJobs(editing.jobs, parts.log)
  return {
    async stop() {
      await releaseWatch.stop()
      await editing.jobs.stop()
      await jobWatch.stop()
      await insightRun.stop()
      await telling.stop()
    },
  }
}

/** What is said when the engine failed. */
function apology(locale: 'vi' | 'en') {
  const { failure, button } = phrasesIn(locale)
  return { text: failure, buttons: [{ label: button.person, send: button.person }] }
}

function openChannels(parts: Parts, { host }: Messaging, metrics: Metrics): Channel[] {
  const vault = openVault(parts.store)
  return (parts.channels ?? createChannels)({ ...parts, host, vault, metrics })
}

interface Answering {
  releases: ReleaseKeeper
  messaging: Messaging
  channels: Channel[]
  serviceSwitch: ServiceSwitch
}

/** What editors work with, and what officers and operators do. */
async function openAreas(parts: Parts, { channels, messaging, ...answering }: Answering) {
  const shared = { respond, ...parts, ...answering, serve: serveReleaseInSteps }
  const oversight = await openOversight({
    ...shared,
    tell: messaging.tell,
    channels: () => channels,
    holdMinutes: parts.config.PERSON_HOLD_MINUTES,
  })
  return { editing: createEditing(shared), oversight }
}

/** What editors, officers and administrators use. */
async function openAdmin(
  { config, clock, root, store }: Parts,
  areas: { insight: Insight; editing: Editing; oversight: Oversight },
) {
  const limits = {
    idleMinutes: config.ADMIN_IDLE_MINUTES,
    absoluteHours: config.ADMIN_SESSION_HOURS,
    totpRoles: config.ADMIN_TOTP_ROLES,
  }
  const provider = toOidcOptions(config)
  const auth = await createAuth(store, limits, provider && { ...provider, fetch })
  return createAdmin({
    version: programVersion(root),
    auth,
    ...areas,
    clock,
    publicUrl: config.PUBLIC_URL,
  })
}

function originOf(url: string | undefined): string[] {
  return url === undefined ? [] : [new URL(url).origin]
}
