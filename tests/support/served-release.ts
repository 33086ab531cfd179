import { type Content } from '../../src/content/content'
import { type Guide } from '../../src/content/guide'
import { type ServedRelease } from '../../src/search/served-release'

/** Content with nothing in it. */
export const EMPTY_CONTENT: Content = {
  catalogue: [],
  guides: [],
  phrasebook: [],
  intents: [],
  commands: [],
  facets: [],
  synonyms: [],
  agencies: [],
  places: [],
  holidays: [],
  golden: [],
}

/** A release that finds nothing, for tests of what stands around the engine. */
export function servedRelease(number = 1, content: Content = EMPTY_CONTENT): ServedRelease {
  return {
    number,
    hash: `hash-${number}`,
    content,
    searcher: {
      understand: (question) => ({
        read: question,
        match: { kind: 'none' },
        hits: [],
        probability: 0,
        facets: [],
        isFollowUp: false,
      }),
      suggest: () => [],
      readTopic: () => [],
    },
    guide: (code) => content.guides.find((guide) => guide.code === code),
    catalogueEntry: (code) => content.catalogue.find((entry) => entry.code === code),
    label: (code) => code,
  }
}

/** A guide with the fewest parts that a guide may have. */
export function guide(given: Partial<Guide> = {}): Guide {
  const statement = { text: 'Giấy khai sinh', source: 'portal' }
  const step = {
    kind: 'fill' as const,
    title: 'Điền tờ khai',
    text: 'Điền đủ các mục có dấu sao.',
    hints: [],
    mistakes: [],
    source: 'portal',
  }
  return {
    slug: 'dang-ky-khai-sinh',
    code: '1.001193',
    name: 'Thủ tục đăng ký khai sinh',
    label: 'Đăng ký khai sinh',
    everydayNames: [],
    field: 'Hộ tịch',
    levels: ['commune'],
    agencies: ['ubnd-xa'],
    audience: ['Công dân Việt Nam'],
    summary: 'Ghi nhận việc một đứa trẻ được sinh ra.',
    online: { level: 'full', source: 'portal' },
    waysToSubmit: [
      {
        way: 'online',
        where: 'Cổng Dịch vụ công',
        times: [{ kind: 'check' }],
        fees: [{ kind: 'check' }],
        source: 'portal',
      },
    ],
    documents: [
      {
        id: 'to-khai',
        name: 'Tờ khai',
        kind: 'electronic-form',
        originals: 0,
        copies: 0,
        source: 'portal',
      },
    ],
    questions: [],
    steps: ['a', 'b', 'c'].map((id) => ({ id, ...step })),
    conditions: [],
    deadlines: [],
    results: [statement],
    legalBasis: [{ number: '60/2014/QH13', source: 'portal' }],
    warnings: [],
    frequentQuestions: [],
    replaces: [],
    related: [],
    toCheck: [],
    url: 'https://dichvucong.gov.vn',
    sources: [{ id: 'portal', title: 'Cổng', date: '2026-07' }],
    checked: '2026-07-20',
    validity: { from: '2026-07-01' },
    owner: 'ubnd-xa',
    ...given,
  }
}
