import { type Citizen } from './measure-round'

/** Opens a conversation as our widget does. */
export async function openConversation(url: string): Promise<Required<Citizen>> {
  const party = await postJson(`${url}/web/token`)
  const token = String(party.token)
  await postJson(`${url}/v3/directline/conversations`, token)
  const conversation = encodeURIComponent(String(party.conversationId))
  return { url: `${url}/v3/directline/conversations/${conversation}/activities`, token }
}

async function postJson(url: string, token?: string): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: '{}',
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const answer: Record<string, unknown> = Object(await response.json())
  return answer
}
