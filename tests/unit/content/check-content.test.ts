import { CommandId } from '../../../src/content/intent'
import { checkContent } from '../../../src/content/check/check-content'
import { contentFolder } from './content-folder'
import { CATALOGUE_LINE, GUIDE_YAML, sampleFiles } from './sample-guide'

const TODAY = new Date('2026-11-21T05:00:00Z')
const GUIDE = 'knowledge/procedures/dang-ky-khai-sinh.yaml'
const PHRASEBOOK = 'intents/procedures/ho-tich.yaml'
const GENERAL = 'intents/general.yaml'

const MARRIAGE = CATALOGUE_LINE.replace('1.001193', '1.000894').replace('khai sinh', 'kết hôn')

/** The problems of the sample content with these files added or changed, without the reminder of coverage. */
async function check(changes: Record<string, string> = {}) {
  const { problems } = await checkContent(contentFolder(sampleFiles(changes)), TODAY)
  return problems.filter(({ rule }) => rule !== 'coverage')
}

function guideWith(from: string, to: string): Record<string, string> {
  expect(GUIDE_YAML).toContain(from)
  return { [GUIDE]: GUIDE_YAML.replace(from, to) }
}

interface Entry {
  code?: string
  label?: string
  phrasings: string[]
}

/** A phrasebook file of these entries, over a catalogue with a birth and a marriage. */
function phrasebook(...entries: Entry[]): Record<string, string> {
  const procedures = entries.map(({ code = '1.001193', label = 'Khai sinh', phrasings }) => ({
    code,
    label,
    phrasings,
  }))
  return {
    [PHRASEBOOK]: JSON.stringify({ procedures }, null, 2),
    'knowledge/catalogue.jsonl': MARRIAGE + CATALOGUE_LINE,
  }
}

/** As many different phrasings as are asked for. */
function phrasings(count: number, about = 'bé'): string[] {
  return Array.from({ length: count }, (_, index) => `giấy cho ${about} thứ ${index + 1}`)
}

it('finds nothing in good content', async () => {
  const { problems, summary } = await checkContent(
    contentFolder(
      sampleFiles({
        [PHRASEBOOK]: JSON.stringify({
          procedures: [{ code: '1.001193', label: 'Khai sinh', phrasings: phrasings(15) }],
        }),
      }),
    ),
    TODAY,
  )

  expect(problems).toEqual([])
  expect(summary).toEqual({
    procedures: 1,
    guides: 1,
    phrasebookEntries: 1,
    phrasings: 15,
    intents: 0,
  })
})

describe('a guide', () => {
  it('asks nothing that nothing depends on', async () => {
    const problems = await check(guideWith('when: { who: other }', 'when: { late: true }'))

    expect(problems).toMatchObject([
      { severity: 'error', file: GUIDE, field: 'questions[0]', rule: 'unused-question' },
    ])
  })

  it('may ask what only another question depends on', async () => {
    const withoutDocument = GUIDE_YAML.replace('    when: { who: other }\n', '')
    const guide = withoutDocument.replace('    ask: Bé', '    when: { who: other }\n    ask: Bé')

    expect(await check({ [GUIDE]: guide })).toEqual([])
  })

  it.each([
    ['name: Thủ tục đăng ký khai sinh', 'name: Thủ tục đăng ký khai tử', 'name', 'name-differs'],
    ['code: "1.001193"', 'code: "1.999999"', 'code', 'unknown-code'],
    [
      'checked:',
      'related: [{ code: "9.999999", why: Hay làm cùng }]\nchecked:',
      'related[0].code',
      'missing-procedure',
    ],
    [
      '{ from: 2026-07-01 }',
      '{ from: 2026-07-01, until: 2026-11-20 }',
      'validity.until',
      'expired',
    ],
    [
      'number: 60/2014/QH13',
      'number: 60/2014/QH13, until: 2026-02-28',
      'legalBasis[0].until',
      'expired',
    ],
  ])('with %j turned into %j is worth a look', async (from, to, field, rule) => {
    const problems = await check(guideWith(from, to))

    expect(problems).toMatchObject([{ severity: 'warning', file: GUIDE, field, rule }])
  })

  it('is good on its last day', async () => {
    expect(
      await check(guideWith('{ from: 2026-07-01 }', '{ from: 2026-07-01, until: 2026-11-21 }')),
    ).toEqual([])
  })

  it('does not end before it begins', async () => {
    const problems = await check(
      guideWith('{ from: 2026-07-01 }', '{ from: 2027-07-01, until: 2027-01-01 }'),
    )

    expect(problems).toMatchObject([{ severity: 'error', rule: 'reversed' }])
  })
})

describe('the phrasebook', () => {
  it('gives a phrasing to one procedure only, in whatever spelling', async () => {
    const problems = await check(
      phrasebook(
        { phrasings: [...phrasings(15), 'làm giấy cưới'] },
        {
          code: '1.000894',
          label: 'Kết hôn',
          phrasings: [...phrasings(15, 'vợ'), 'Lam giay cuoi?'],
        },
      ),
    )

    const claimed = problems.filter(({ rule }) => rule === 'claimed-twice')
    expect(claimed).toMatchObject([
      { severity: 'error', file: PHRASEBOOK, field: 'procedures[1].phrasings[15]' },
    ])
    expect(claimed[0]?.message).toContain('1.001193')
    expect(claimed[0]?.message).toContain('làm giấy cưới')
  })

  it('does not take an everyday name from the guide of another procedure', async () => {
    const files = {
      ...phrasebook({
        code: '1.000894',
        label: 'Kết hôn',
        phrasings: [...phrasings(15), 'làm giấy cho bé'],
      }),
      ...guideWith('field: Hộ tịch', 'everydayNames: [làm giấy cho bé]\nfield: Hộ tịch'),
    }

    expect(await check(files)).toMatchObject([
      { severity: 'error', file: GUIDE, field: 'everydayNames[0]', rule: 'claimed-twice' },
    ])
  })

  it('may say what the guide of the same procedure says', async () => {
    const files = {
      ...phrasebook({ phrasings: [...phrasings(15), 'làm giấy cho bé'] }),
      ...guideWith('field: Hộ tịch', 'everydayNames: [làm giấy cho bé]\nfield: Hộ tịch'),
    }

    expect(await check(files)).toEqual([])
  })

  it.each([
    ['a phrasing twice', [...phrasings(15), 'giấy cho bé thứ 1'], 'repeated-phrase', 'error'],
    ['the official name', [...phrasings(15), 'đăng ký khai sinh'], 'near-copy', 'warning'],
    ['no marks', [...phrasings(15), 'con moi de lam gi'], 'no-diacritics', 'warning'],
    ['too few for a commune', phrasings(14), 'too-few-phrasings', 'warning'],
  ])('says so when it has %s', async (_, list, rule, severity) => {
    expect(await check(phrasebook({ phrasings: list }))).toMatchObject([
      { file: PHRASEBOOK, rule, severity },
    ])
  })

  it('is content with six phrasings where citizens seldom go', async () => {
    const catalogue = CATALOGUE_LINE.replace('commune', 'ministry')
    const enough = {
      ...phrasebook({ phrasings: phrasings(6) }),
      'knowledge/catalogue.jsonl': catalogue,
    }
    const short = {
      ...phrasebook({ phrasings: phrasings(5) }),
      'knowledge/catalogue.jsonl': catalogue,
    }

    expect(await check(enough)).toEqual([])
    expect(await check(short)).toMatchObject([{ rule: 'too-few-phrasings' }])
  })

  it('knows its procedures, and tells them apart by their labels', async () => {
    const problems = await check(
      phrasebook(
        { phrasings: phrasings(15) },
        { code: '1.000894', label: 'Khai sinh', phrasings: phrasings(15, 'vợ') },
        { code: '1.555555', label: 'Không có', phrasings: phrasings(6, 'ai') },
      ),
    )

    expect(problems).toMatchObject([
      { severity: 'error', rule: 'claimed-twice', field: 'procedures[1].label' },
      { severity: 'error', rule: 'unknown-code', field: 'procedures[2].code' },
    ])
  })

  it('counts the procedures that nobody can ask for yet, as a warning', async () => {
    const { problems } = await checkContent(
      contentFolder(sampleFiles(phrasebook({ phrasings: phrasings(15) }))),
      TODAY,
    )

    expect(problems).toMatchObject([{ severity: 'warning', rule: 'coverage' }])
    expect(problems[0]?.message).toContain('1 trong 2')
  })
})

describe('intents, commands and facets', () => {
  const intent = (id: string, examples: string[]) => ({
    id,
    name: id,
    examples: [...examples, ...['một', 'hai', 'ba', 'bốn', 'năm'].map((n) => `${id} ${n}`)],
    reply: { vi: 'Dạ' },
  })
  const required = ['person', 'dossier-status', 'erase-my-data'].map((id) => intent(id, []))
  const commands = CommandId.options.map((id) => ({ id, phrases: [`lệnh ${id}`] }))

  it('each have phrases of their own', async () => {
    const general = {
      commands: commands.map((command) =>
        command.id === 'stop' ? { ...command, phrases: ['dừng lại'] } : command,
      ),
      intents: [
        ...required,
        intent('greet', ['xin chào', 'Dừng lại!', 'dung lai']),
        intent('thanks', ['Xin chào!']),
      ],
    }

    const problems = await check({ [GENERAL]: JSON.stringify(general, null, 2) })

    expect(problems).toMatchObject([
      { severity: 'error', rule: 'claimed-twice', field: 'intents[3].examples[1]' },
      { severity: 'warning', rule: 'same-without-marks', field: 'intents[3].examples[2]' },
      { severity: 'error', rule: 'claimed-twice', field: 'intents[4].examples[0]' },
    ])
    expect(problems[0]?.message).toContain('lệnh stop')
  })

  it('may hold words of one meaning that differ by their marks', async () => {
    const general = {
      commands: commands.map((command) =>
        command.id === 'stop' ? { ...command, phrases: ['ngừng', 'ngưng'] } : command,
      ),
      intents: [...required, intent('greet', [])],
    }

    expect(await check({ [GENERAL]: JSON.stringify(general) })).toEqual([])
  })

  it('leave no command out', async () => {
    const general = { commands: commands.slice(1), intents: [...required, intent('greet', [])] }

    expect(await check({ [GENERAL]: JSON.stringify(general) })).toMatchObject([
      { severity: 'error', file: GENERAL, field: 'commands', rule: 'missing-id' },
    ])
  })
})

describe('synonyms', () => {
  const synonyms = (...lines: string[]) => ({
    'intents/synonyms.yaml': `synonyms:\n${lines.map((line) => `  - ${line}\n`).join('')}`,
  })

  it('never replace a word that procedures use', async () => {
    const problems = await check(synonyms('{ from: sinh, to: [xinh], kind: teencode }'))

    expect(problems).toMatchObject([
      { severity: 'error', field: 'synonyms[0].from', rule: 'real-word' },
    ])
  })

  it.each([
    '{ from: sinh, to: [xinh, sinh], kind: teencode }',
    '{ from: hong, to: [không], kind: teencode }',
    '{ from: khai, to: [khải], kind: teencode }',
    '{ from: k, to: [không], kind: teencode }',
  ])('may be %s', async (line) => {
    expect(await check(synonyms(line))).toEqual([])
  })

  it('are listed once', async () => {
    const problems = await check(
      synonyms(
        '{ from: dk, to: [được], kind: abbreviation }',
        '{ from: DK, to: [đăng ký], kind: abbreviation }',
        '{ from: đk, to: [đăng ký], kind: abbreviation }',
      ),
    )

    expect(problems).toMatchObject([{ line: 3, rule: 'repeated' }])
  })
})
