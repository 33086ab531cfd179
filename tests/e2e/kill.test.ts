import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/open-store'
import { type Turn } from '../../src/store/turn'
import { findFreePort, startService, type Service } from '../support/start-service'

const CITIZENS = 8
const MESSAGES = 30
/** After so many acknowledged messages the process is killed, with others on their way. */
const KILL_AT = [40, 90, 150]
const BROKEN_MAX = 500

let folder: string
let service: Service | undefined
let restarted = Promise.resolve()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-kill-'))
})
afterEach(async () => {
  await restarted.catch(() => undefined)
  await service?.stop('SIGKILL')
  rmSync(folder, { recursive: true })
})

it('loses no acknowledged message and takes none twice when the process is killed under load', async () => {
  const storeUrl = `sqlite:${join(folder, 'motcua.db')}`
  const options = {
    port: await findFreePort(),
    env: {
      STORE_URL: storeUrl,
      WEB_TOKENS_PER_MINUTE: '100000',
      WEB_MESSAGES_PER_MINUTE: '100000',
    },
  }
  service = await startService(options)
  const { url } = service
  const killsLeft = [...KILL_AT]
  const acknowledged = new Map<string, string>()
  let broken = 0

  const killWhenDue = () => {
    if (acknowledged.size < (killsLeft[0] ?? Infinity)) return
    killsLeft.shift()
    restarted = (async () => {
      await restarted.catch(() => undefined)
      await service?.stop('SIGKILL')
      service = await startService(options)
    })()
  }

  /** As our widget does it: the same message again, with the same id, until it is acknowledged. */
  async function sendUntilAcknowledged(party: Party, clientId: string): Promise<void> {
    const activityId = await send(url, party, clientId).catch(() => undefined)
    if (activityId === undefined) {
      broken += 1
      if (broken > BROKEN_MAX) throw new Error('The service does not take messages any more')
      await restarted
      return sendUntilAcknowledged(party, clientId)
    }
    acknowledged.set(clientId, activityId)
    killWhenDue()
  }

  const parties = await Promise.all(Array.from({ length: CITIZENS }, () => openConversation(url)))
  await Promise.all(
    parties.map(async (party, citizen) => {
      for (let i = 0; i < MESSAGES; i += 1) {
        await sendUntilAcknowledged(party, `citizen-${citizen}-message-${i}`)
      }
    }),
  )
  await restarted
  await service.stop()

  const turns = await readAll(storeUrl, parties)
  expect(killsLeft).toEqual([])
  expect(broken).toBeGreaterThanOrEqual(KILL_AT.length)
  expect(acknowledged.size).toBe(CITIZENS * MESSAGES)
  for (const [clientId, activityId] of acknowledged) {
    const own = turns.filter(({ inboundId }) => inboundId.endsWith(`:${clientId}`))
    expect(own).toHaveLength(1)
    // What was acknowledged is the turn that is there, and it has its replies.
    expect(activityId).toBe(activityIdOf(own[0]))
    expect(own[0]?.replies.length).toBeGreaterThan(0)
  }
  for (const party of parties) {
    const sequences = turns
      .filter(({ conversation }) => conversation === `web:${party.conversation}`)
      .map(({ sequence }) => sequence)
    expect(sequences).toEqual(Array.from({ length: MESSAGES + 1 }, (_, i) => i + 1))
  }
})

interface Party {
  conversation: string
  token: string
}

async function openConversation(url: string): Promise<Party> {
  const party = await postJson(`${url}/web/token`, {})
  await postJson(`${url}/v3/directline/conversations`, {}, party.token)
  return { conversation: String(party.conversationId), token: String(party.token) }
}

/** The id that the message was acknowledged with; undefined when it was refused for now. */
async function send(url: string, { conversation, token }: Party, clientActivityID: string) {
  const body = { type: 'message', text: 'dang ky khai sinh', channelData: { clientActivityID } }
  const { id } = await postJson(
    `${url}/v3/directline/conversations/${conversation}/activities`,
    body,
    token,
  )
  return String(id)
}

async function postJson(url: string, body: unknown, token?: unknown) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(typeof token === 'string' && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const answer: Record<string, unknown> = Object(await response.json())
  return answer
}

async function readAll(storeUrl: string, parties: Party[]): Promise<Turn[]> {
  const store = await openStore(storeUrl)
  const turns = await Promise.all(
    parties.map(({ conversation }) => store.turns.after(`web:${conversation}`, 0, 1000)),
  )
  await store.close()
  return turns.flat()
}

function activityIdOf(turn: Turn | undefined): string {
  const conversation = turn?.conversation.replace('web:', '') ?? ''
  return `${conversation}|${String(turn?.sequence).padStart(7, '0')}`
}
