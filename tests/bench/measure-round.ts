import autocannon, { type Client } from 'autocannon'
import { processorTimeMs } from './processor-time'

/** Where one citizen's messages go. */
export interface Citizen {
  url: string
  token?: string
}

export interface Target {
  name: string
  pid: number
  /** New ones for each round, as conversations do not go on for ever. */
  citizens(): Promise<Citizen[]>
}

export interface Round {
  perSecond: number
  p50: number
  p99: number
  failed: number
  /** Of the process that answers, for each message. */
  processorMs: number
}

/** Lets all citizens of a target talk at once for some seconds, each sending when it was answered. */
export async function measureRound(
  target: Target,
  say: (turn: number) => string,
  seconds: number,
): Promise<Round> {
  const citizens = await target.citizens()
  const processorBefore = processorTimeMs(target.pid)
  let next = 0
  const result = await autocannon({
    url: new URL(citizens[0]?.url ?? '').origin,
    connections: citizens.length,
    duration: seconds,
    setupClient: (client) => {
      const citizen = citizens[next]
      next += 1
      if (citizen) letTalk(client, citizen, say)
    },
  })
  const answered = result['2xx']
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
    processorMs: (processorTimeMs(target.pid) - processorBefore) / answered,
  }
}

let citizensSoFar = 0

function letTalk(client: Client, { url, token }: Citizen, say: (turn: number) => string): void {
  citizensSoFar += 1
  const own = citizensSoFar
  let turn = own * 101
  client.setRequests([
    {
      method: 'POST',
      path: new URL(url).pathname,
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      setupRequest: (request) => {
        turn += 1
        return { ...request, body: toActivity(say(turn), `${own}-${turn}`) }
      },
    },
  ])
}

/** As our widget sends it. */
function toActivity(text: string, clientActivityID: string): string {
  return JSON.stringify({
    type: 'message',
    from: { id: 'dl_bench' },
    locale: 'vi-VN',
    text,
    channelData: { clientActivityID },
  })
}
