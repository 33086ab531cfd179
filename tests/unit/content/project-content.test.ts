import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentSchemas } from '../../../src/content/content-schemas'
import { loadContent } from '../../../src/content/load-content'
import { formatProblems } from '../../../src/content/problem'
import { projectRoot } from '../../../src/lib/project-root'

const ROOT = projectRoot(__dirname)

it('can be served', async () => {
  const { problems } = await loadContent(ROOT)

  expect(formatProblems(problems)).toBe('')
})

it('knows every procedure of the national catalogue', async () => {
  const { content } = await loadContent(ROOT)

  expect(content.catalogue).toHaveLength(2849)
  expect(content.catalogue.filter(({ name }) => name !== name.normalize('NFC'))).toEqual([])
})

it('knows the 34 provincial units and the 63 that they were', async () => {
  const { content } = await loadContent(ROOT)

  const former = content.places.flatMap(({ name, formerly }) =>
    formerly.length > 0 ? formerly : [name],
  )
  expect(content.places).toHaveLength(34)
  expect(new Set(former).size).toBe(63)
})

it.each(Object.entries(contentSchemas()))(
  '%s says what the program checks (npm run content -- schemas writes it)',
  (file, schema) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toBe(schema)
  },
)
