import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadConfig } from '../../src/config'
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
