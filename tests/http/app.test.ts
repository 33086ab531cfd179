import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestApp, stopApps } from '../support/start-app'

// The whole content is loaded for each start.

const folders: string[] = []

afterEach(async () => {
  await stopApps()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-app-'))
  folders.push(folder)
  return folder
}

/** A citizen with a fresh token, or with the one that is given. */
async function meet(url: string, older?: string) {
  const { token = '', conversationId } = await post(`${url}/web/token`, { token: older })
  const path = `${url}/v3/directline/conversations`
  await post(path, {}, token)
  return {
    token,
    say: (text: string, clientActivityID?: string) =>
      post(
        `${path}/${conversationId}/activities`,
        { type: 'message', text, channelData: { clientActivityID } },
        token,
      ),
    read: async () => {
      const headers = { authorization: `Bearer ${token}` }
      const response = await fetch(`${path}/${conversationId}/activities`, { headers })
      const { activities }: { activities: Activity[] } = await response.json()
      return activities
    },
  }
}

interface Activity {
  id: string
  text: string
  from: { role: string }
}

async function post(url: string, body: object, token?: string): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
  const answer: Answer = await response.json()
  return answer
}

interface Answer {
  id?: string
  token?: string
  conversationId?: string
}

it('greets, answers, and says the same after a restart', async () => {
  const STORE_URL = `sqlite:${join(makeFolder(), 'motcua.db')}`
  const first = await startTestApp({ env: { STORE_URL } })
  const citizen = await meet(first.url)
  await citizen.say('dang ky khai sinh cho con can giay to gi')
  const before = await citizen.read()
  await first.stop()

  const second = await startTestApp({ env: { STORE_URL } })
  const after = await (await meet(second.url, citizen.token)).read()

  expect(after).toEqual(before)
  expect(before.map(({ from }) => from.role)).toContain('user')
  const said = before.map(({ text }) => text).join('\n')
  expect(said).toContain('trợ lý tự động')
  expect(said).toContain('khai sinh')
})

it('takes a message once, also when it comes again after a restart', async () => {
  const STORE_URL = `sqlite:${join(makeFolder(), 'motcua.db')}`
  const first = await startTestApp({ env: { STORE_URL } })
  const citizen = await meet(first.url)
  const once = await citizen.say('xin chào', 'the-same')
  await first.stop()

  const second = await startTestApp({ env: { STORE_URL } })
  const again = await meet(second.url, citizen.token)
  const twice = await again.say('xin chào', 'the-same')

  expect(twice).toEqual(once)
  expect((await again.read()).filter(({ from }) => from.role === 'user')).toHaveLength(1)
})

it('shows and logs personal data of a citizen nowhere', async () => {
  const { url, logged } = await startTestApp()
  const { say, read } = await meet(url)

  await say('số căn cước của tôi là 001099012345, gọi 0912345678')

  expect(JSON.stringify(await read())).not.toMatch(/001099012345|0912345678/)
  expect(logged()).not.toMatch(/001099012345|0912345678/)
})

it('is ready, suggests, and measures', async () => {
  const { url } = await startTestApp()
  await meet(url)

  const [ready, suggested, metrics] = await Promise.all([
    fetch(`${url}/readyz`),
    fetch(`${url}/api/v1/suggest?q=khai%20sinh`).then((response) => response.json()),
    fetch(`${url}/metrics`).then((response) => response.text()),
  ])

  expect(ready.status).toBe(200)
  expect(suggested.items.length).toBeGreaterThan(0)
  expect(metrics).toContain('motcua_turns_total{channel="web",outcome="greeted"} 1')
  expect(metrics).toContain('motcua_release 1')
})

it('keeps what it acknowledged while it was being stopped', async () => {
  const STORE_URL = `sqlite:${join(makeFolder(), 'motcua.db')}`
  const first = await startTestApp({ env: { STORE_URL } })
  const citizen = await meet(first.url)

  const sent = Array.from({ length: 20 }, (_, index) => citizen.say(`câu ${index}`))
  const [answers] = await Promise.all([Promise.allSettled(sent), sent[0]?.then(first.stop)])
  const acknowledged = answers.flatMap((answer) =>
    answer.status === 'fulfilled' && answer.value.id ? [answer.value.id] : [],
  )

  const second = await startTestApp({ env: { STORE_URL } })
  const kept = await (await meet(second.url, citizen.token)).read()
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
  await expect(fetch(`${first.url}/healthz`)).rejects.toThrow()
})

describe('it does not start, and says why in a sentence,', () => {
  it('when the port is in use', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address: AddressInfo | string | null = other.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0

    const starting = startTestApp({ env: { PORT: String(port) } })

    await expect(starting).rejects.toThrow(
      `Port ${port} is in use by another program; stop that one, or set PORT to another number`,
    )
    other.close()
  })

  it('when the database is something else', async () => {
    const file = join(makeFolder(), 'notes.txt')
    writeFileSync(file, 'This is not a database, and must not become one. '.repeat(100))

    const starting = startTestApp({ env: { STORE_URL: `sqlite:${file}` } })

    await expect(starting).rejects.toThrow(/notes\.txt is not a SQLite database; move it away/)
  })

  it('when the content is not right, naming file and line', async () => {
    const root = makeFolder()
    mkdirSync(join(root, 'knowledge/procedures'), { recursive: true })
    mkdirSync(join(root, 'intents'), { recursive: true })
    writeFileSync(join(root, 'knowledge/procedures/sai.yaml'), 'slug: sai\nname: 5\n')

    const starting = startTestApp({ root })

    await expect(starting).rejects.toThrow(/sai\.yaml:\d+ /)
  })
})
