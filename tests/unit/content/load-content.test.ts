import { hashContent } from '../../../src/content/hash-content'
import { loadContent } from '../../../src/content/load-content'
import { formatProblems } from '../../../src/content/problem'
import { contentFolder } from './content-folder'
import { CATALOGUE_LINE, GUIDE_YAML, sampleFiles } from './sample-guide'

const GUIDE = 'knowledge/procedures/dang-ky-khai-sinh.yaml'

async function problemsOf(changes: Record<string, string>) {
  const { problems } = await loadContent(contentFolder(sampleFiles(changes)))
  return problems
}

/** The sample guide with a piece of its text replaced. */
function spoilt(from: string, to: string): Record<string, string> {
  expect(GUIDE_YAML).toContain(from)
  return { [GUIDE]: GUIDE_YAML.replace(from, to) }
}

function lineOf(text: string, from = GUIDE_YAML): number {
  return from.slice(0, from.indexOf(text)).split('\n').length
}

describe('content without faults', () => {
  it('is loaded', async () => {
    const { content, problems } = await loadContent(contentFolder(sampleFiles()))

    expect(problems).toEqual([])
    expect(content.guides.map(({ slug }) => slug)).toEqual(['dang-ky-khai-sinh'])
    expect(content.guides[0]?.sources[0]?.date).toBe('2026-07')
    expect(content.catalogue[0]?.name).toBe('Thủ tục đăng ký khai sinh')
    expect(content.agencies).toHaveLength(2)
  })

  it('may be missing altogether', async () => {
    const { content, problems } = await loadContent(contentFolder({}))

    expect(problems).toEqual([])
    expect(content.catalogue).toEqual([])
    expect(content.places).toEqual([])
  })

  it('reads the same from Windows and from macOS', async () => {
    const plain = await loadContent(contentFolder(sampleFiles()))
    const foreign = await loadContent(
      contentFolder({
        [GUIDE]: `\uFEFF${GUIDE_YAML.replaceAll('\n', '\r\n')}`.normalize('NFD'),
        'knowledge/agencies.yaml': sampleFiles()['knowledge/agencies.yaml']?.normalize('NFD') ?? '',
        'knowledge/catalogue.jsonl': `\uFEFF${CATALOGUE_LINE}`.normalize('NFD'),
      }),
    )

    expect(foreign.problems).toEqual([])
    expect(foreign.content).toEqual(plain.content)
    expect(hashContent(foreign.content)).toBe(hashContent(plain.content))
  })

  it('has one hash, whatever the order of fields and of procedures', async () => {
    const entry = (code: string) => `  - { code: "${code}", label: Việc ${code}, phrasings: [] }\n`
    const a = await loadContent(
      contentFolder({
        'intents/procedures/a.yaml': `procedures:\n${entry('1.000001')}`,
        'intents/procedures/b.yaml': `procedures:\n${entry('1.000002')}`,
      }),
    )
    const b = await loadContent(
      contentFolder({
        'intents/procedures/c.yaml': `procedures:\n${entry('1.000002')}  - { phrasings: [], label: Việc 1.000001, code: "1.000001" }\n`,
      }),
    )
    const other = await loadContent(
      contentFolder({ 'intents/procedures/a.yaml': `procedures:\n${entry('1.000001')}` }),
    )

    expect([...a.problems, ...b.problems, ...other.problems]).toEqual([])
    expect(hashContent(a.content)).toBe(hashContent(b.content))
    expect(hashContent(a.content)).not.toBe(hashContent(other.content))
  })
})

describe('a file that is not as it should be', () => {
  it('names a field that nobody knows, with its line', async () => {
    const problems = await problemsOf(spoilt('field: Hộ tịch', 'feild: Hộ tịch'))

    expect(problems).toMatchObject([
      { file: GUIDE, line: 1, field: 'field', rule: 'missing' },
      { file: GUIDE, line: lineOf('field:'), field: 'feild', rule: 'unknown-key' },
    ])
  })

  it('tells that a code needs quotation marks', async () => {
    const [problem] = await problemsOf(spoilt('"1.001193"', '1.001193'))

    expect(problem).toMatchObject({ line: 2, field: 'code', rule: 'wrong-kind' })
    expect(problem?.fix).toContain('"1.001193"')
  })

  it.each([
    ['levels: [commune]', 'levels: [district]', 'levels[0]', 'unknown-value'],
    ['kind: same-day', 'kind: whenever', 'waysToSubmit[0].times[0].kind', 'unknown-value'],
    ['copies: 1', 'copies: -1', 'documents[0].copies', 'too-small'],
    ['checked: 2026-11-21', 'checked: 21/11/2026', 'checked', 'format'],
    ['url: https', 'url: http', 'url', 'format'],
    ['owner: bo-tu-phap', 'owner: Bộ Tư pháp', 'owner', 'format'],
    [
      '{ late: true }',
      '{ late: { atMots: 5 } }',
      'waysToSubmit[0].fees[0].when.late',
      'wrong-kind',
    ],
    ['text: Đăng nhập bằng VNeID.', 'text: ngắn', 'steps[0].text', 'too-small'],
    ['kind: free, source: portal', 'kind: free', 'waysToSubmit[0].fees[1].source', 'missing'],
  ])('refuses %j turned into %j', async (from, to, field, rule) => {
    const problems = await problemsOf(spoilt(from, to))

    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: GUIDE, line: lineOf(from), rule, severity: 'error' })
    expect(problems[0]?.field).toBe(field)
  })

  it('shows all problems of all files at once', async () => {
    const problems = await problemsOf({
      ...spoilt('owner: bo-tu-phap', 'owner: bo-nao-do'),
      'intents/facets.yaml': 'facets:\n  - id: fee\n    name: { vi: Lệ phí }\n    cues: []\n',
      'knowledge/places.yaml': 'places: []\n',
    })

    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'intents/facets.yaml too-small',
      'knowledge/places.yaml missing',
      `${GUIDE} missing-agency`,
    ])
  })

  it('gives the line of a mistake in the writing of YAML', async () => {
    const problems = await problemsOf({ 'intents/facets.yaml': 'facets:\n\t- id: fee\n' })

    expect(problems[0]).toMatchObject({ file: 'intents/facets.yaml', line: 2, rule: 'yaml' })
  })

  it('says that a file is empty', async () => {
    expect(await problemsOf({ 'intents/synonyms.yaml': '' })).toMatchObject([
      { file: 'intents/synonyms.yaml', line: 1, rule: 'yaml' },
    ])
  })

  it('reports a broken line of the catalogue with its number', async () => {
    const problems = await problemsOf({
      'knowledge/catalogue.jsonl': `${CATALOGUE_LINE}{"code":\n${CATALOGUE_LINE.replace('1.001193', '1193')}`,
    })

    expect(problems).toMatchObject([
      { line: 2, rule: 'json' },
      { line: 3, rule: 'format', field: 'code' },
    ])
  })

  it('reports a file in another character set instead of showing wrong letters', async () => {
    const root = contentFolder({
      'knowledge/agencies.yaml': Buffer.from('agencies: # Bộ Tư pháp', 'latin1'),
    })

    const { problems } = await loadContent(root)

    expect(problems).toMatchObject([{ file: 'knowledge/agencies.yaml', rule: 'unreadable' }])
    expect(problems[0]?.fix).toContain('UTF-8')
  })

  it('reports a folder that is none', async () => {
    const { problems } = await loadContent(
      contentFolder({ 'intents/procedures': 'procedures: []' }),
    )

    expect(problems).toMatchObject([{ file: 'intents/procedures', rule: 'unreadable' }])
  })

  it('does not pass over a file whose name ends otherwise', async () => {
    expect(await problemsOf({ 'knowledge/procedures/ket-hon.yml': 'slug: x\n' })).toMatchObject([
      { file: 'knowledge/procedures/ket-hon.yml', rule: 'file-name' },
    ])
  })
})

describe('content that refers to what is not there', () => {
  it.each([
    ['when: { who: other }', 'when: { whom: other }', 'documents[1].when.whom', 'missing-question'],
    ['when: { who: other }', 'when: { who: uncle }', 'documents[1].when.who', 'missing-option'],
    ['{ late: true }', '{ late: yes }', 'waysToSubmit[0].fees[0].when.late', 'missing-option'],
    [
      '{ late: true }',
      '{ late: { atMost: 5 } }',
      'waysToSubmit[0].fees[0].when.late',
      'missing-option',
    ],
    [
      'online: { level: full, source: portal }',
      'online: { level: full, source: web }',
      'online.source',
      'missing-source',
    ],
    [
      'title: Nộp hồ sơ, text: Bấm nút nộp hồ sơ., source: portal',
      'title: Nộp hồ sơ, text: Bấm nút nộp hồ sơ., source: web',
      'steps[2].source',
      'missing-source',
    ],
    ['agencies: [ubnd-cap-xa]', 'agencies: [ubnd-cap-huyen]', 'agencies[0]', 'missing-agency'],
    ['owner: bo-tu-phap', 'owner: bo-cong-an', 'owner', 'missing-agency'],
    ['id: dien-to-khai', 'id: dang-nhap', 'steps[1]', 'repeated'],
    [
      '    ask: Ai đi',
      '    when: { late: true }\n    ask: Ai đi',
      'questions[0].when.late',
      'asked-too-late',
    ],
  ])('finds %j turned into %j', async (from, to, field, rule) => {
    const problems = await problemsOf(spoilt(from, to))

    expect(problems).toMatchObject([{ file: GUIDE, field, rule, severity: 'error' }])
    expect(Math.abs((problems[0]?.line ?? 0) - lineOf(from))).toBeLessThanOrEqual(1)
  })

  it('finds two guides with one code and one name', async () => {
    const problems = await problemsOf({ 'knowledge/procedures/khai-sinh-2.yaml': GUIDE_YAML })

    expect(problems).toMatchObject([
      { file: 'knowledge/procedures/khai-sinh-2.yaml', line: 1, field: 'slug', rule: 'repeated' },
      { file: 'knowledge/procedures/khai-sinh-2.yaml', line: 2, field: 'code', rule: 'repeated' },
    ])
  })

  it('finds a code that stands in the catalogue twice', async () => {
    expect(
      await problemsOf({ 'knowledge/catalogue.jsonl': CATALOGUE_LINE + CATALOGUE_LINE }),
    ).toMatchObject([{ line: 2, field: 'code', rule: 'repeated' }])
  })

  it('finds that an intent which the assistant needs is missing', async () => {
    const problems = await problemsOf({
      'intents/general.yaml':
        'commands: []\nintents:\n  - id: greet\n    name: Chào\n    examples: [xin chào, chào bạn, chào em, alo, hello]\n    reply: { vi: Xin chào }\n',
    })

    expect(problems.map(({ rule }) => rule)).toEqual([
      'missing-intent',
      'missing-intent',
      'missing-intent',
    ])
  })
})

it('writes a problem as file, line, rule, message and fix', async () => {
  const problems = await problemsOf(spoilt('owner: bo-tu-phap', 'owner: bo-nao-do'))

  const text = formatProblems(problems)

  expect(text).toContain(`${GUIDE}:${lineOf('owner:')}`)
  expect(text).toContain('[missing-agency]')
  expect(text).toContain('bo-nao-do')
  expect(text).toContain('→ ')
})
