import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../../src/lib/project-root'
import { openStore } from '../../../src/open-store'
import { turn } from '../../support/turns'

/** The built command, as `npm run unresolved` runs it. */
const COMMAND = join(projectRoot(), process.env.TEST_BUILD ?? 'dist', 'src', 'cli', 'unresolved.js')

let folder: string
let storeUrl: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  storeUrl = `sqlite:${join(folder, 'motcua.db')}`
})
afterEach(() => rmSync(folder, { recursive: true }))

function run(...args: string[]) {
  const env = { ...process.env, STORE_URL: storeUrl }
  return spawnSync(process.execPath, [COMMAND, ...args], { env, encoding: 'utf8' })
}

async function save(question: string) {
  const store = await openStore(storeUrl)
  await store.turns.append(
    turn({ outcome: 'unresolved', content: { kind: 'text', text: question } }),
  )
  await store.close()
}

it('says so when there is nothing to list', () => {
  const { stdout, status } = run()

  expect(stdout).toBe('Không có câu hỏi nào chưa trả lời được.\n')
  expect(status).toBe(0)
})

it('lists what was not answered', async () => {
  await save('làm hộ chiếu cho mèo')

  const { stdout } = run()

  expect(stdout).toContain('2026-07-20 15:00:00  làm hộ chiếu cho mèo')
  expect(stdout).toContain('1 câu hỏi chưa trả lời được.')
})

it('lists the days asked for only, of which the last is included', async () => {
  await save('làm hộ chiếu cho mèo')

  expect(run('--from', '2026-07-20', '--to', '2026-07-20').stdout).toContain('cho mèo')
  expect(run('--to', '2026-07-19').stdout).not.toContain('cho mèo')
})

it('writes both files', async () => {
  await save('làm hộ chiếu cho mèo')
  const csv = join(folder, 'o.csv')
  const jsonl = join(folder, 'o.jsonl')

  const { stdout } = run('--csv', csv, '--jsonl', jsonl)

  expect(stdout).toBe(`Đã ghi ${csv} và ${jsonl}.\n`)
  expect(readFileSync(csv, 'utf8')).toContain('làm hộ chiếu cho mèo')
  expect(JSON.parse(readFileSync(jsonl, 'utf8'))).toMatchObject({
    question: 'làm hộ chiếu cho mèo',
  })
})

it.each([
  ['a day that is none', ['--from', 'hôm qua'], '--from hôm qua không phải là một ngày'],
  ['an option that is none', ['--excel', 'x'], "Unknown option '--excel'"],
  [
    'a file in a folder that is not there',
    ['--csv', '/không/có/x.csv'],
    'no such file or directory',
  ],
])('explains %s in one line, and without a stack', (_, args, message) => {
  const { stderr, status } = run(...args)

  expect(stderr).toContain(message)
  expect(stderr).toContain('Cách dùng: npm run unresolved -- --help')
  expect(stderr).not.toContain('    at ')
  expect(status).toBe(1)
})
