import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** All that is measured, by name. docs/CONFIGURATION.md explains each to an operator. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]

  return {
    registry,
    turns: new Counter({
      name: 'motcua_turns_total',
      help: 'Turns taken, by channel and outcome',
      labelNames: ['channel', 'outcome'] as const,
      registers,
    }),
    turnSeconds: new Histogram({
      name: 'motcua_turn_seconds',
      help: 'Time from a message being taken to its turn being stored',
      labelNames: ['channel'] as const,
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    }),
    engineFailures: new Counter({
      name: 'motcua_engine_failures_total',
      help: 'Messages that were answered with an apology because the engine threw',
      registers,
    }),
    waitingTurns: new Gauge({
      name: 'motcua_waiting_turns',
      help: 'Messages that are being answered or wait for the one before them',
      registers,
    }),
    webSockets: new Gauge({
      name: 'motcua_web_sockets',
      help: 'WebSockets of citizens that are open on this node',
      registers,
    }),
    ...createMessagingMetrics(registers),
    channelSignedIn: new Gauge({
      name: 'motcua_channel_signed_in',
      help: '1 while a channel has tokens to send with, 0 when an operator has to sign in',
      labelNames: ['channel'] as const,
      registers,
    }),
    release: new Gauge({
      name: 'motcua_release',
      help: 'Number of the release that this node answers from',
      registers,
    }),
  }
}

/** What becomes of messages that are not answered at once. */
function createMessagingMetrics(registers: Registry[]) {
  return {
    inboxWaiting: new Gauge({
      name: 'motcua_inbox_conversations',
      help: 'Conversations with acknowledged messages that this node has still to answer',
      registers,
    }),
    deliveries: new Counter({
      name: 'motcua_deliveries_total',
      help: 'Attempts to hand a message to a platform, by channel and result',
      labelNames: ['channel', 'result'] as const,
      registers,
    }),
    deadLetters: new Counter({
      name: 'motcua_dead_letters_total',
      help: 'Messages that were given up, by channel and way (in or out)',
      labelNames: ['channel', 'way'] as const,
      registers,
    }),
    haltedChannels: new Gauge({
      name: 'motcua_channel_halted',
      help: '1 while nothing can go out on a channel until an operator acts',
      labelNames: ['channel'] as const,
      registers,
    }),
  }
}
