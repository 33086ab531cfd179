import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Content } from '../../../src/content/content'
import { loadContent } from '../../../src/content/load-content'
import { finishSteps } from '../../../src/lib/steps'
import { projectRoot } from '../../../src/lib/project-root'
import { createSearcherInSteps } from '../../../src/search/create-searcher'
import { openKeptTables } from '../../../src/messaging/kept-tables'
import { type TableSource } from '../../../src/search/word-tables'

const QUESTIONS = [
  'lam giay khai sinh cho con can nhung gi',
  'mất bằng lái xe',
  'đk kết hôn',
  'abc',
]

let content: Content
let folder: string
let file: string

beforeAll(async () => {
  const loaded = await loadContent(projectRoot())
  content = { ...loaded.content, catalogue: loaded.content.catalogue.slice(0, 200) }
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-tables-'))
  file = join(folder, 'not-there-yet', 'tables')
})

afterEach(() => rm(folder, { recursive: true }))

/** Asks a searcher that is built with the tables of a source. */
function answersWith(source?: TableSource) {
  const searcher = finishSteps(createSearcherInSteps(content, source))
  return QUESTIONS.map((question) => searcher.understand(question))
}

/** The same from what is kept in the file, and whether the tables had to be made. */
async function answersFromFile(hash: string) {
  const kept = await openKeptTables(file)
  let isMade = false
  const answers = answersWith((make) =>
    kept.of(hash)(() => {
      isMade = true
      return make()
    }),
  )
  await kept.close()
  return { answers, isMade }
}

it('answers from tables of an earlier start as from those it makes', async () => {
  const first = await answersFromFile('a')
  const second = await answersFromFile('a')

  expect([first.isMade, second.isMade]).toEqual([true, false])
  expect(second.answers).toEqual(answersWith())
})

it('makes the tables of another release, and keeps those from then on', async () => {
  await answersFromFile('a')

  expect(await answersFromFile('b')).toMatchObject({ isMade: true })
  expect(await answersFromFile('b')).toMatchObject({ isMade: false })
})

it('makes the tables again when the file is damaged', async () => {
  await answersFromFile('a')
  const whole = await readFile(file)
  await writeFile(file, whole.subarray(0, whole.length / 2))

  expect(await answersFromFile('a')).toMatchObject({ isMade: true })
  expect(await answersFromFile('a')).toMatchObject({ isMade: false })
})

it('makes the tables where nothing can be kept', async () => {
  file = join(folder, 'a-file', 'tables')
  await writeFile(join(folder, 'a-file'), '')

  expect(await answersFromFile('a')).toMatchObject({ isMade: true })
})
