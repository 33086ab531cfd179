import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/lib/project-root'
import { END_WITH_PARENT } from '../support/spawn-program'
import { findFreePort } from '../support/start-service'

/** The process as `npm start` runs it; `npm test` has built it before. */
const MAIN = join(projectRoot(), process.env.TEST_BUILD ?? 'dist', 'src/main.js')

const folder = mkdtempSync(join(tmpdir(), 'motcua-process-'))
const running = new Set<ReturnType<typeof spawn>>()

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})
afterAll(() => rmSync(folder, { recursive: true }))

function start(env: Record<string, string>) {
  const child = spawn(
    process.execPath,
    ['--require', END_WITH_PARENT, '--enable-source-maps', MAIN],
    {
      cwd: folder,
      env: { STORE_URL: `sqlite:${join(folder, 'motcua.db')}`, HOST: '127.0.0.1', ...env },
    },
  )
  running.add(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  return {
    said,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    exited: once(child, 'exit').then(([code]): unknown => code),
    saysIt: (text: string) =>
      new Promise<void>((resolve, reject) => {
        child.stdout.on('data', () => said.out.includes(text) && resolve())
        child.once('exit', () => reject(new Error(`It ended before it said so: ${said.err}`)))
      }),
  }
}

it('says where to go next when it is ready, and ends with 0 when it is told to', async () => {
  const port = await findFreePort()
  const { said, saysIt, kill, exited } = start({ PORT: String(port) })
  await saysIt('Ctrl+C')

  const { status } = await fetch(`http://127.0.0.1:${port}/readyz`)
  kill('SIGTERM')

  expect(status).toBe(200)
  expect(said.out).toContain(`http://localhost:${port}/`)
  expect(await exited).toBe(0)
  expect(said.err).toBe('')
})

it('reads the file .env, and lets the environment win', async () => {
  const [port, other] = [await findFreePort(), await findFreePort()]
  writeFileSync(join(folder, '.env'), `PORT=${other}\nPUBLIC_URL=https://tro-ly.example.gov.vn\n`)
  const { said, saysIt } = start({ PORT: String(port) })

  await saysIt('Ctrl+C')

  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
  expect(said.out).toContain('https://tro-ly.example.gov.vn/readyz')
  rmSync(join(folder, '.env'))
})

it.each([
  ['a setting is wrong', { PORT: 'many' }, /PORT/],
  [
    'the database is something else',
    { STORE_URL: `sqlite:${__filename}` },
    /is not a SQLite database/,
  ],
  ['the database is a folder', { STORE_URL: `sqlite:${folder}` }, /cannot be opened|database/],
  ['the address is not of this machine', { HOST: '203.0.113.9' }, /check HOST/],
])('ends with 1 and a sentence when %s', async (_when, env, sentence) => {
  const { said, exited } = start({ PORT: String(await findFreePort()), ...env })

  expect(await exited).toBe(1)
  expect(said.err).toMatch(sentence)
  expect(said.err).not.toMatch(/^\s+at |node_modules|\.[jt]s:\d/m)
})

it('ends with 1 and a sentence when the port is in use', async () => {
  const PORT = String(await findFreePort())
  const first = start({ PORT })
  await first.saysIt('Ctrl+C')

  const second = start({ PORT })

  expect(await second.exited).toBe(1)
  expect(second.said.err).toContain(`Port ${PORT} is in use by another program`)
})
