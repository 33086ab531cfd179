import { createFakeHost } from '../support/fake-host'
import { startWeb, stopWeb } from '../support/start-web'

afterEach(stopWeb)

async function setUp() {
  const told: { id: string; conversation: string; url: string }[] = []
  const fake = createFakeHost()
  fake.host.linkOpened = (opened) => told.push(opened)
  const { begin, post } = await startWeb({ fake })
  const { token, path } = await begin()
  return { told, tell: (body: object) => post(`${path}/activities`, { token, body }) }
}

it('passes on that the citizen followed a link', async () => {
  const { told, tell } = await setUp()

  const url = 'https://dichvucong.gov.vn/thu-tuc'
  const { status, body } = await tell({ type: 'event', name: 'motcua/link-opened', value: { url } })

  expect(status).toBe(200)
  expect(told).toEqual([{ id: body.id, conversation: expect.stringMatching(/^web:/), url }])
})

it.each([
  { type: 'event', name: 'motcua/link-opened', value: { url: 'no address' } },
  { type: 'event', name: 'motcua/link-opened' },
  { type: 'event', name: 'webchat/join', value: { url: 'https://dichvucong.gov.vn' } },
  { type: 'typing' },
])('leaves %j alone', async (activity) => {
  const { told, tell } = await setUp()

  const { status } = await tell(activity)

  expect(status).toBe(200)
  expect(told).toEqual([])
})
