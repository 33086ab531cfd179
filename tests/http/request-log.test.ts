import { once } from 'node:events'
import { WebSocket } from 'ws'
import { SECRET, startWeb, stopWeb } from '../support/start-web'

afterEach(stopWeb)

it('writes one line for each request, with its id, which the answer carries too', async () => {
  const { get, logged } = await startWeb()

  const { headers } = await get('/healthz', { headers: { 'x-request-id': 'from-the-proxy-1' } })

  const lines = logged().trim().split('\n')
  expect(headers.get('x-request-id')).toBe('from-the-proxy-1')
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    expect.objectContaining({
      requestId: 'from-the-proxy-1',
      method: 'GET',
      path: '/healthz',
      status: 200,
      msg: 'request done',
    }),
  ])
})

it('does not take over an id that could forge the log', async () => {
  const { get } = await startWeb()

  const { headers } = await get('/healthz', { headers: { 'x-request-id': 'a"} {"level":60' } })

  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

it('writes no text of a citizen, no token and no query, also when something goes wrong', async () => {
  const { begin, get, call, fake, logged } = await startWeb()
  const { path, token, streamUrl, say } = await begin()
  const socket = new WebSocket(streamUrl)
  await once(socket, 'open')
  const broken = new WebSocket(`${streamUrl}x`)
  broken.on('error', () => undefined)
  await once(broken, 'unexpected-response')

  await say('tôi tên là Nguyễn Văn Bí Mật')
  await get('/api/v1/suggest?q=bi%20mat&limit=99')
  await get('/nothing?q=bi-mat')
  await call('POST', `${path}/activities`, { token, body: '{"text": "Bí Mật' })
  await get('/v3/directline/tokens/generate', { token: SECRET })
  fake.failWith(new Error('the disk is gone'))
  await say('Bí Mật')

  expect(logged().split('\n').length).toBeGreaterThan(8)
  expect(logged()).toContain('the disk is gone')
  for (const secret of ['Bí Mật', 'bi%20mat', 'bi-mat', 'q=', token, SECRET, '?', 'watermark']) {
    expect(logged()).not.toContain(secret)
  }
})

it('writes no long number of an address', async () => {
  const { get, logged } = await startWeb()

  await get('/tra-cuu/001099012345')

  expect(logged()).toContain('/tra-cuu/…')
  expect(logged()).not.toContain('001099012345')
})
