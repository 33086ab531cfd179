import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashContent } from '../../../src/content/hash-content'
import { loadContent } from '../../../src/content/load-content'
import { loadContentFast } from '../../../src/content/load-content-fast'
import { projectRoot } from '../../../src/lib/project-root'

let root: string
let cacheFile: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'motcua-content-'))
  cacheFile = join(root, 'cache', 'content.json')
  await cp(join(projectRoot(), 'intents/facets.yaml'), join(root, 'intents/facets.yaml'))
  await cp(join(projectRoot(), 'knowledge/agencies.yaml'), join(root, 'knowledge/agencies.yaml'))
})

afterEach(() => rm(root, { recursive: true }))

it('gives the second time what it gave the first', async () => {
  const first = await loadContentFast(root, cacheFile)
  const second = await loadContentFast(root, cacheFile)

  expect(second).toEqual(first)
  expect(second.content).toEqual((await loadContent(root)).content)
  expect(second.hash).toBe(hashContent(second.content))
})

it('reads the files again when one of them has changed', async () => {
  const first = await loadContentFast(root, cacheFile)
  await appendFile(
    join(root, 'knowledge/agencies.yaml'),
    '\n  - { id: so-moi, name: Sở Mới, level: province }\n',
  )

  const second = await loadContentFast(root, cacheFile)

  expect(second.content.agencies.map(({ id }) => id)).toContain('so-moi')
  expect(second.hash).not.toBe(first.hash)
})

it('keeps nothing that has problems, and names them each time', async () => {
  await appendFile(join(root, 'knowledge/agencies.yaml'), '\n  - { id: SAI, name: Sở Mới }\n')

  await loadContentFast(root, cacheFile)
  const second = await loadContentFast(root, cacheFile)

  expect(second.problems.map(({ rule }) => rule)).toEqual(['format', 'missing'])
  await expect(readFile(cacheFile)).rejects.toThrow('ENOENT')
})

it('passes over a cache that is broken or cannot be written', async () => {
  await loadContentFast(root, cacheFile)
  await writeFile(cacheFile, '{"finger')

  const mended = await loadContentFast(root, cacheFile)
  const elsewhere = await loadContentFast(root, join(cacheFile, 'below-a-file', 'content.json'))

  expect(elsewhere).toEqual(mended)
})
