import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentSchemas } from '../../../src/content/content-schemas'
import { loadContent } from '../../../src/content/load-content'
import { formatProblems } from '../../../src/content/problem'
import { projectRoot } from '../../../src/lib/project-root'
import { contentFolder } from './content-folder'

const ROOT = projectRoot(__dirname)

it('can be served', async () => {
  const { problems } = await loadContent(ROOT)

  expect(formatProblems(problems)).toBe('')
})

it('knows every procedure of the catalogues', async () => {
  const { content } = await loadContent(ROOT)

  expect(content.catalogue).toHaveLength(2857)
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

const READMES = [
  'knowledge/README.md',
  'knowledge/procedures/README.md',
  'intents/README.md',
  'intents/procedures/README.md',
]

/** Where a file of each schema is read from. */
const PLACE: Record<string, string> = {
  guide: 'knowledge/procedures/example.yaml',
  agencies: 'knowledge/agencies.yaml',
  phrasebook: 'intents/procedures/example.yaml',
  general: 'intents/general.yaml',
  facets: 'intents/facets.yaml',
  synonyms: 'intents/synonyms.yaml',
}

const EXAMPLES = READMES.flatMap((readme) => {
  const text = readFileSync(join(ROOT, readme), 'utf8')
  return [
    ...text.matchAll(/```yaml\n(# yaml-language-server: \$schema=\S*?(\w+)\.json\n[^`]*)```/g),
  ].map(([, example = '', schema = '']) => ({ readme, schema, example }))
})

it('gives an example of every file that people write', () => {
  expect(EXAMPLES.map(({ schema }) => schema).sort()).toEqual(Object.keys(PLACE).sort())
})

it.each(EXAMPLES)(
  '$readme gives an example of $schema that is right',
  async ({ schema, example }) => {
    const file = PLACE[schema] ?? ''
    const agencies = readFileSync(join(ROOT, 'knowledge/agencies.yaml'))

    const { problems } = await loadContent(
      contentFolder({ 'knowledge/agencies.yaml': agencies, [file]: example }),
    )

    // An example of one intent does not repeat the four that must be there.
    expect(problems.filter(({ rule }) => rule !== 'missing-intent')).toEqual([])
  },
)
