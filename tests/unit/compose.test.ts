import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadConfig } from '../../src/config'
import { ARCHIVE_BYTES_MAX } from '../../src/http/routes/admin/content-files'
import { projectRoot } from '../../src/lib/project-root'

const read = (name: string) => readFileSync(join(projectRoot(), name), 'utf8')
const Service = z.looseObject({
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z.unknown().optional(),
  stop_grace_period: z.string().default(''),
})
const { services } = z
  .object({ services: z.record(z.string(), Service) })
  .parse(parse(read('compose.yaml'), { merge: true }))
const named = (prefix: string) =>
  Object.keys(services).filter((name) => new RegExp(`^${prefix}-\\d$`).test(name))

it('has three nodes behind nginx, each of which nginx knows', () => {
  const upstream = [...read('nginx.conf').matchAll(/server (motcua-\d):3000/g)]

  expect(named('motcua')).toHaveLength(3)
  expect(upstream.map(([, name]) => name)).toEqual(named('motcua'))
  expect(services.nginx?.depends_on).toEqual(named('motcua'))
})

it('gives the nodes settings that they take, with all members of the replica set', () => {
  for (const node of named('motcua')) {
    const { STORE_URL } = loadConfig(services[node]?.environment)

    const [, members] = /^mongodb:\/\/([^/]+)\//.exec(STORE_URL) ?? []
    expect(members?.split(',')).toEqual(named('mongo'))
  }
})

it('gives a node more time to stop than it takes', () => {
  const { SHUTDOWN_SECONDS } = loadConfig({})

  for (const node of named('motcua')) {
    expect(parseInt(services[node]?.stop_grace_period ?? '')).toBeGreaterThan(SHUTDOWN_SECONDS)
  }
})

describe('the proxy', () => {
  const config = read('nginx.conf')
  const ofConsole = /location \/api\/admin\/ \{([^}]*)\}/.exec(config)?.[1] ?? ''

  it('writes down nothing that a citizen typed, and no token', () => {
    const [, format] = /log_format motcua ([^;]*);/.exec(config) ?? []

    expect(config).toMatch(/access_log \S+ motcua;/)
    expect(format).toContain('$uri')
    expect(format).not.toMatch(
      /\$(?:request|request_uri|args|query_string|http_referer|http_cookie)\b/,
    )
  })

  it('takes what editors send, and asks no second node to do it again', () => {
    const [, megabytes] = /client_max_body_size (\d+)m;/.exec(ofConsole) ?? []

    expect(Number(megabytes) * 1024 * 1024).toBeGreaterThanOrEqual(ARCHIVE_BYTES_MAX)
    expect(ofConsole).toContain('proxy_next_upstream ')
    expect(ofConsole).not.toContain('non_idempotent')
  })

  it('passes on where a client comes from as it sees it itself', () => {
    expect(config).toContain('proxy_set_header X-Forwarded-For $remote_addr;')
    expect(config).not.toContain('$proxy_add_x_forwarded_for')
  })
})
