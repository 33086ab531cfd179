import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { loadConfig, SETTING_NAMES } from '../../src/config'
import { projectRoot } from '../../src/lib/project-root'

const read = (file: string) => readFileSync(join(projectRoot(), file), 'utf8')

it('needs nothing to be set', () => {
  expect(loadConfig({})).toMatchObject({
    PORT: 3000,
    STORE_URL: 'sqlite:./data/motcua.db',
    WEB_ORIGINS: [],
    LOG_LEVEL: 'info',
  })
})

it('takes an empty value as not set', () => {
  const config = loadConfig({ PORT: '', DIRECT_LINE_SECRET: '', PUBLIC_URL: '', WEB_ORIGINS: '' })

  expect(config).toEqual(loadConfig({}))
})

it('names every problem at once, and shows no value', () => {
  const load = () =>
    loadConfig({ PORT: '80x', LOG_LEVEL: 'loud', DIRECT_LINE_SECRET: 'too-short-to-be-secret' })

  expect(load).toThrow(/PORT/)
  expect(load).toThrow(/LOG_LEVEL/)
  expect(load).toThrow(/DIRECT_LINE_SECRET: must have at least 32 characters/)
  expect(load).not.toThrow(/too-short-to-be-secret/)
})

it.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '3000.5'],
  ['TRUST_PROXY', 'yes'],
  ['PUBLIC_URL', 'tro-ly.gov.vn'],
  ['PUBLIC_URL', 'ftp://tro-ly.gov.vn'],
  ['STORE_URL', './data/motcua.db'],
  ['STORE_URL', 'sqlite:'],
  ['WEB_ORIGINS', 'dichvucong.gov.vn'],
  ['WEB_ORIGINS', 'https://dichvucong.gov.vn/'],
  ['WEB_ORIGINS', 'https://a.gov.vn;https://b.gov.vn'],
  ['SUGGESTIONS_PER_MINUTE', '0'],
  ['WEB_SOCKETS_MAX', '0'],
  ['SHUTDOWN_SECONDS', '-1'],
])('does not take %s=%s', (name, value) => {
  expect(() => loadConfig({ [name]: value })).toThrow(new RegExp(`^Bad settings:\n  ${name}`))
})

it('takes a list of sites', () => {
  const { WEB_ORIGINS } = loadConfig({
    WEB_ORIGINS: 'https://dichvucong.gov.vn, http://localhost:8080,',
  })

  expect(WEB_ORIGINS).toEqual(['https://dichvucong.gov.vn', 'http://localhost:8080'])
})

it('passes over what is not a setting', () => {
  expect(loadConfig({ PATH: '/bin', SOMETHING: 'else' })).toEqual(loadConfig({}))
})

describe('the documentation', () => {
  it('explains every setting and no other', () => {
    const explained = [...read('docs/CONFIGURATION.md').matchAll(/^\| `([A-Z_]+)`/gm)]

    expect(explained.map(([, name]) => name).sort()).toEqual([...SETTING_NAMES].sort())
  })

  it('has an example with every setting, no other, and the defaults', () => {
    const example = parseEnv(read('.env.example'))

    expect(Object.keys(example).sort()).toEqual([...SETTING_NAMES].sort())
    expect(loadConfig({ ...example })).toEqual(loadConfig({}))
  })
})
