import { WebSocket } from 'ws'

/** A citizen's conversation on the web, as our widget opens it. */
export interface Party {
  conversation: string
  token: string
}

export async function openParty(url: string): Promise<Party> {
  const party = await postJson(`${url}/web/token`, {})
  await postJson(`${url}/v3/directline/conversations`, {}, party.token)
  return { conversation: String(party.conversationId), token: String(party.token) }
}

/** The id of the activity; fails when the message was not taken. */
export async function say(
  url: string,
  { conversation, token }: Party,
  message: { clientId: string; text: string },
): Promise<string> {
  const { clientId: clientActivityID, text } = message
  const body = { type: 'message', text, channelData: { clientActivityID } }
  const path = `/v3/directline/conversations/${conversation}/activities`
  return String((await postJson(`${url}${path}`, body, token)).id)
}

/** Where a node pushes what is said in the conversation. */
export async function streamUrl(url: string, { conversation, token }: Party): Promise<string> {
  const response = await fetch(`${url}/v3/directline/conversations/${conversation}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const answer: Record<string, unknown> = Object(await response.json())
  return String(answer.streamUrl)
}

/** What a node pushes of the conversation. */
export async function listenTo(url: string, party: Party) {
  const texts: string[] = []
  let code = 0
  const socket = new WebSocket(await streamUrl(url, party))
  socket.on('message', (data: Buffer) => {
    const set: { activities?: { text: string }[] } = Object(JSON.parse(data.toString() || '{}'))
    texts.push(...(set.activities ?? []).map(({ text }) => text))
  })
  // A connection that breaks is closed, which is what is looked at.
  socket.on('error', () => undefined)
  socket.on('close', (closedWith) => (code = closedWith))
  const isOpen = () => socket.readyState === WebSocket.OPEN
  return { texts, isOpen, close: () => socket.close(), closedWith: () => code }
}

async function postJson(url: string, body: unknown, token?: unknown) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(typeof token === 'string' && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const answer: Record<string, unknown> = Object(await response.json())
  return answer
}
