import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { createLineFinder } from '../../../src/content/create-line-finder'
import { cleanText, readYaml } from '../../../src/content/read-yaml'

const scalar = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '1.001193',
    '2026-07',
    '2026-07-20',
    'yes',
    'no',
    'null',
    '~',
    '1_000',
    '0x1f',
    '',
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
)
const entry = fc.record({
  code: scalar,
  label: scalar,
  phrasings: fc.array(scalar, { maxLength: 4 }),
})

it('reads what the other library writes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 4 }), async (procedures) => {
      const text = stringify({ procedures })
      // A carriage return is only ever the end of a line here.
      fc.pre(!text.includes('\r'))

      const { data, findings } = await readYaml(text, 'a.yaml')

      expect(findings).toEqual([])
      expect(data).toEqual(parse(text))
    }),
  )
})

it.each([
  '1.001193',
  '2026-07',
  '2026-07-20',
  'yes',
  'on',
  '010',
  '1_000',
  '12:30:45',
  '0o17',
  '.5',
  'NULL',
])('takes the bare value %s for the same as the other library', async (value) => {
  const { data } = await readYaml(`a: ${value}\n`, 'a.yaml')

  expect(data).toEqual(parse(`a: ${value}\n`))
})

it.each([
  ['a tab', 'a:\n\t- b\n', 2],
  ['a quotation mark that is not closed', 'a: 1\nb: "x', 2],
  ['a key twice', 'a: 1\nb: 2\na: 3\n', 3],
  ['a bare colon', 'a: 1\nb: Lưu ý: gấp\n', 2],
])('gives the line of %s', async (_, text, line) => {
  const { data, findings } = await readYaml(text, 'a.yaml')

  expect(data).toBeUndefined()
  expect(findings.map((finding) => finding.line)).toContain(line)
})

it('finds the line of a value, or of the nearest part that is there', async () => {
  const lineOf = await createLineFinder('a: 1\nsteps:\n  - id: x\n    link:\n      url: y\n')

  expect(lineOf(['a'])).toBe(1)
  expect(lineOf(['steps', 0, 'link', 'url'])).toBe(5)
  expect(lineOf(['steps', 0, 'title'])).toBe(3)
  expect(lineOf(['steps', 7])).toBe(2)
  expect(lineOf([])).toBe(1)
})

it('cleans text of what other systems add', () => {
  expect(cleanText(`\uFEFFhồ sơ\r\n`.normalize('NFD'))).toBe('hồ sơ\n')
})
