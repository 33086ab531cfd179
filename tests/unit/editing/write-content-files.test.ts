import { filesInMemory, filesUnder } from '../../../src/content/content-files'
import { type Content } from '../../../src/content/content'
import { loadContentFrom } from '../../../src/content/load-content'
import { packArchive, unpackArchive } from '../../../src/editing/files/content-archive'
import { readTexts } from '../../../src/editing/files/read-texts'
import { type Texts, writeContentFiles } from '../../../src/editing/files/write-content-files'
import { projectRoot } from '../../../src/lib/project-root'
import { finishSteps } from '../../../src/lib/steps'
import { buffer } from 'node:stream/consumers'

const GUIDE = 'knowledge/procedures/dang-ky-khai-sinh.yaml'

let texts: Texts
let content: Content

beforeAll(async () => {
  const files = filesUnder(projectRoot())
  texts = await readTexts(files)
  content = (await loadContentFrom(files)).content
})

const write = (changed: Content, from = texts) => finishSteps(writeContentFiles(changed, from))

async function read(files: Texts): Promise<Content> {
  const bytes = new Map([...files].map(([file, text]) => [file, Buffer.from(text)]))
  const { content: found, problems } = await loadContentFrom(filesInMemory(bytes))
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return found
}

function changedFiles(files: Texts): string[] {
  const names = new Set([...texts.keys(), ...files.keys()])
  return [...names].filter((file) => files.get(file) !== texts.get(file)).sort()
}

it('gives every file back to the byte when nothing was changed', () => {
  expect(changedFiles(write(content))).toEqual([])
})

it('writes only the file of a guide that was changed, and in it only what is different', async () => {
  const guides = content.guides.map((guide) =>
    guide.slug === 'dang-ky-khai-sinh'
      ? {
          ...guide,
          label: 'Khai sinh: cho con "mới sinh"',
          everydayNames: [...guide.everydayNames, 'làm giấy cho bé'],
          steps: guide.steps.map((step, at) =>
            at === 1 ? { ...step, hints: ['Nhớ mang theo'] } : step,
          ),
        }
      : guide,
  )

  const files = write({ ...content, guides })

  expect(changedFiles(files)).toEqual([GUIDE])
  expect((await read(files)).guides).toEqual(guides)
  const before = new Set((texts.get(GUIDE) ?? '').split('\n'))
  const after = (files.get(GUIDE) ?? '').split('\n')
  expect(after.filter((line) => !before.has(line)).length).toBeLessThan(8)
})

it('adds, changes and removes phrasings, intents, synonyms and golden questions', async () => {
  const [first, second, ...rest] = content.phrasebook
  const [greet, ...intents] = content.intents
  const [synonym, , ...synonyms] = content.synonyms
  if (!first || !second || !greet || !synonym) throw new Error('there is no content')
  const changed: Content = {
    ...content,
    phrasebook: [
      { ...first, phrasings: [...first.phrasings.slice(1), 'cách hỏi mới: số "một"'] },
      ...rest,
    ],
    intents: [{ ...greet, examples: [...greet.examples, 'chào buổi sáng nhé'] }, ...intents],
    synonyms: [{ ...synonym, to: [...synonym.to, 'nghĩa mới'] }, ...synonyms],
    golden: [
      ...content.golden.slice(1),
      { id: 'zz-moi', question: 'câu hỏi mới?', codes: [first.code], facets: [], group: 'chung' },
    ],
  }

  const files = write(changed)

  expect(await read(files)).toEqual(changed)
  expect(changedFiles(files).length).toBeLessThanOrEqual(5)
  // Comments stay.
  expect(files.get('intents/synonyms.yaml')).toContain('# Viết tắt giấy tờ, cơ quan, thủ tục')
})

it('writes a guide of its own file when it is new, and takes away the file of one that is gone', async () => {
  const [gone, ...guides] = content.guides
  if (!gone) throw new Error('there is no guide')
  const added = { ...gone, slug: 'huong-dan-moi', code: '9.999999', replaces: [] }
  const files = write({ ...content, guides: [...guides, added] })

  expect(changedFiles(files)).toEqual(
    [`knowledge/procedures/${gone.slug}.yaml`, 'knowledge/procedures/huong-dan-moi.yaml'].sort(),
  )
  expect((await read(files)).guides.find(({ slug }) => slug === added.slug)).toEqual(added)
})

it('writes everything where there were no files before', async () => {
  const files = write(content, new Map())

  expect(await read(files)).toEqual(content)
})

it('comes through an archive as it was', async () => {
  const packed = await buffer(packArchive(texts, new Date('2026-07-20T00:00:00Z')))

  const unpacked = await unpackArchive(packed)

  expect(new Map([...unpacked].map(([file, bytes]) => [file, bytes.toString()]))).toEqual(texts)
})

it('refuses what is no archive', async () => {
  await expect(unpackArchive(Buffer.from('không phải zip'))).rejects.toMatchObject({
    code: 'invalid_request',
  })
})
