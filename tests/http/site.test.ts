import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../src/lib/errors'
import { startWeb, stopWeb } from '../support/start-web'

const folders: string[] = []

afterEach(async () => {
  await stopWeb()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A project with a page and a built widget. */
function makeProject(widget?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-site-'))
  folders.push(folder)
  mkdirSync(join(folder, 'adapters/web/demo'), { recursive: true })
  writeFileSync(join(folder, 'adapters/web/demo/index.html'), '<!doctype html><title>Cổng</title>')
  if (widget !== undefined) {
    mkdirSync(join(folder, 'dist/widget'), { recursive: true })
    writeFileSync(join(folder, 'dist/widget/widget.js'), widget)
  }
  return folder
}

describe('health', () => {
  it('lives while the process does', async () => {
    const { get } = await startWeb({
      http: { health: { check: () => Promise.reject(new Error()) } },
    })

    expect(await get('/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } })
  })

  it('is ready when the store answers', async () => {
    const { get } = await startWeb()

    expect(await get('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } })
  })

  it.each([
    [
      'the store does not answer',
      new Error('SQLITE_IOERR in /var/lib/x'),
      'The store does not answer',
    ],
    [
      'it is stopping',
      new AppError('unavailable', 'The service is stopping'),
      'The service is stopping',
    ],
  ])('is not ready when %s', async (_when, error, message) => {
    const { get } = await startWeb({ http: { health: { check: () => Promise.reject(error) } } })

    expect(await get('/readyz')).toMatchObject({
      status: 503,
      body: { error: { code: 'unavailable', message } },
    })
  })
})

describe('metrics', () => {
  const token = 'a-token-for-metrics-with-40-characters--'

  it('are given to this machine', async () => {
    const { get } = await startWeb()

    const { status, body } = await get('/metrics')

    expect(status).toBe(200)
    expect(body).toContain('# TYPE motcua_turns_total counter')
  })

  it('are not given to whom a proxy on this machine passes on', async () => {
    const { get } = await startWeb({ http: { metricsToken: token } })
    const headers = { 'x-forwarded-for': '203.0.113.7' }

    const answers = [
      await get('/metrics', { headers }),
      await get('/metrics', { headers, token: 'wrong' }),
      await get('/metrics', { headers, token }),
    ]

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 200])
  })
})

describe('suggestions', () => {
  const suggest = (typed: string, limit: number) =>
    [`${typed} 1`, `${typed} 2`, `${typed} 3`]
      .slice(0, limit)
      .map((label, index) => ({ code: `1.00000${index}`, label }))

  it('come for what was typed, as many as asked for', async () => {
    const { get } = await startWeb({ http: { suggest } })

    const { status, body } = await get('/api/v1/suggest?limit=2&q=khai%20sinh')

    expect(status).toBe(200)
    expect(body).toEqual({
      items: [
        { code: '1.000000', label: 'khai sinh 1' },
        { code: '1.000001', label: 'khai sinh 2' },
      ],
    })
  })

  it.each(['', '?q=', '?q=%20'])('are none for nothing: %s', async (query) => {
    const { get } = await startWeb({ http: { suggest } })

    expect(await get(`/api/v1/suggest${query}`)).toMatchObject({ status: 200, body: { items: [] } })
  })

  it.each([`q=${'a'.repeat(201)}`, 'q=a&limit=11', 'q=a&limit=0', 'q=a&limit=x', 'q=a&q=b'])(
    'are refused with 400 for %s',
    async (query) => {
      const { get } = await startWeb({ http: { suggest } })

      expect(await get(`/api/v1/suggest?${query}`)).toMatchObject({
        status: 400,
        body: { error: { code: 'invalid_request' } },
      })
    },
  )
})

describe('suggestions that are asked for too often', () => {
  it('are refused, with the time after which to try again', async () => {
    const { get } = await startWeb({ http: { suggestionsPerMinute: 2 } })

    const answers = [
      await get('/api/v1/suggest?q=a'),
      await get('/api/v1/suggest?q=b'),
      await get('/api/v1/suggest?q=c'),
    ]

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
    expect(answers[2]).toMatchObject({ body: { error: { code: 'too_many_requests' } } })
    expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('are counted for each address, and hold up nothing else', async () => {
    const { get } = await startWeb({ http: { suggestionsPerMinute: 1, trustedProxies: 1 } })
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })

    await get('/api/v1/suggest?q=a', from('203.0.113.1'))
    const answers = [
      await get('/api/v1/suggest?q=a', from('203.0.113.1')),
      await get('/api/v1/suggest?q=a', from('203.0.113.2')),
      await get('/healthz', from('203.0.113.1')),
    ]

    expect(answers.map(({ status }) => status)).toEqual([429, 200, 200])
  })
})

describe('the widget', () => {
  it('is sent compressed, may be used by other sites, and is kept until it changes', async () => {
    const { url } = await startWeb({ http: { rootFolder: makeProject('/* xin chào */') } })

    const first = await fetch(`${url}/widget.js`)
    const etag = first.headers.get('etag') ?? ''
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' }
    const again = await fetch(`${url}/widget.js`, { headers })

    expect(await first.text()).toBe('/* xin chào */')
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      'cross-origin-resource-policy': 'cross-origin',
      vary: expect.stringContaining('Accept-Encoding'),
    })
    expect(again.status).toBe(304)
  })

  it('is sent as it is to those who cannot unpack it', async () => {
    const { url } = await startWeb({ http: { rootFolder: makeProject('/* xin chào */') } })

    const answer = await fetch(`${url}/widget.js`, { headers: { 'accept-encoding': 'identity' } })

    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(await answer.text()).toBe('/* xin chào */')
  })

  it('is the new one after it was built again', async () => {
    const rootFolder = makeProject('/* old */')
    const { get } = await startWeb({ http: { rootFolder } })
    await get('/widget.js')

    writeFileSync(join(rootFolder, 'dist/widget/widget.js'), '/* newer */')

    expect((await get('/widget.js')).body).toBe('/* newer */')
  })

  it('is said to be missing when it was not built', async () => {
    const { get } = await startWeb({ http: { rootFolder: makeProject() } })

    expect(await get('/widget.js')).toMatchObject({
      status: 404,
      body: { error: { message: 'The widget is not built; run npm run build' } },
    })
  })
})

it('serves the demonstration page, which may load from its own site only', async () => {
  const { get } = await startWeb({ http: { rootFolder: makeProject() } })

  const { status, body, headers } = await get('/')

  expect(status).toBe(200)
  expect(body).toContain('<title>Cổng</title>')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
})

it.each(['/nothing', '/v3/directline/nothing', '/%E0%A4%A', '/../package.json', '/.env'])(
  'has nothing at %s, and says so without a stack',
  async (path) => {
    const { get } = await startWeb()

    const { status, body } = await get(path)

    expect([400, 404]).toContain(status)
    expect(body).toEqual({ error: expect.anything() })
  },
)

it('does not say what it is built with', async () => {
  const { get } = await startWeb()

  const { headers } = await get('/healthz')

  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})
