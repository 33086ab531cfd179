import { type CatalogueEntry } from '../../../src/content/catalogue-entry'
import { type Content } from '../../../src/content/content'
import { createSearcher } from '../../../src/search/create-searcher'

const entry = (code: string, name: string): CatalogueEntry => ({
  code,
  name,
  ministry: 'Bộ Tư pháp',
  field: 'Hộ tịch',
  levels: ['commune'],
  audience: ['Công dân Việt Nam'],
  sourceDate: '2026-07',
})

const content: Content = {
  catalogue: [
    entry('1.000001', 'Thủ tục đăng ký khai sinh'),
    entry('1.000002', 'Thủ tục đăng ký lại khai sinh'),
    entry('1.000003', 'Thủ tục đăng ký khai tử'),
    entry('1.000004', 'Thủ tục đăng ký kết hôn'),
    entry('1.000005', 'Thủ tục đăng ký kết hôn có yếu tố nước ngoài'),
    entry('1.000006', 'Đăng ký tạm trú'),
    entry('1.000007', 'Đăng ký thường trú'),
    entry('1.000008', 'Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ'),
    entry('1.000009', 'Đăng ký thành lập hộ kinh doanh'),
    entry('1.000010', 'Cấp đổi thẻ căn cước'),
    entry('1.000011', 'Cấp thẻ căn cước cho người dưới 14 tuổi'),
    entry('1.000012', 'Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên'),
  ],
  guides: [],
  phrasebook: [
    {
      code: '1.000001',
      label: 'Đăng ký khai sinh',
      popularity: 1,
      phrasings: ['vợ mới sinh em bé giờ làm giấy gì', 'làm giấy khai sinh cho con'],
    },
    {
      code: '1.000009',
      label: 'Mở hộ kinh doanh',
      popularity: 1,
      phrasings: ['mở quán cà phê', 'mở tiệm tạp hóa'],
    },
  ],
  intents: [
    {
      id: 'greet',
      name: 'Chào',
      examples: ['xin chào', 'chào bạn', 'chào anh chị', 'hello', 'alo'],
      reply: { vi: 'Xin chào' },
      links: [],
      buttons: [],
    },
    {
      id: 'person',
      name: 'Gặp người',
      examples: [
        'cho tôi gặp cán bộ',
        'gặp nhân viên',
        'tôi muốn nói chuyện với người thật',
        'kết nối tổng đài viên',
        'gọi người hỗ trợ tôi',
      ],
      reply: { vi: 'Gọi 18001096' },
      links: [],
      buttons: [],
    },
  ],
  commands: [],
  facets: [
    { id: 'fee', name: { vi: 'Phí' }, cues: ['bao nhiêu tiền', 'lệ phí', 'phí bao nhiêu'] },
    { id: 'place', name: { vi: 'Nơi nộp' }, cues: ['ở đâu', 'nộp ở đâu'] },
    { id: 'documents', name: { vi: 'Giấy tờ' }, cues: ['cần giấy tờ gì', 'giấy tờ gì'] },
  ],
  synonyms: [
    { from: 'dk', to: ['được', 'đăng ký', 'điều kiện'], kind: 'abbreviation' },
    { from: 'ko', to: ['không'], kind: 'teencode' },
    { from: 'cất nhà', to: ['xây dựng nhà ở'], kind: 'regional' },
    { from: 'nhập khẩu', to: ['đăng ký thường trú'], kind: 'everyday' },
  ],
  agencies: [],
  places: [],
  holidays: [],
  golden: [],
}

const searcher = createSearcher(content)
const first = (question: string) => searcher.understand(question).hits[0]?.code

it.each([
  ['đăng ký khai sinh', '1.000001'],
  ['dang ky khai sinh', '1.000001'],
  ['ĐĂNG KÝ KHAI SINH!!!', '1.000001'],
  ['ddawng kys khai sinh', '1.000001'],
  ['dangkykhaisinh', '1.000001'],
  ['đang kí khai xinh', '1.000001'],
  ['đăng ký lại khai sinh', '1.000002'],
  ['dk kết hôn', '1.000004'],
  ['kết hôn với người nước ngoài', '1.000005'],
  ['muốn cất nhà thì xin phép', '1.000008'],
  ['nhập khẩu cho vợ', '1.000007'],
  ['vợ tôi vừa sinh em bé', '1.000001'],
  ['em mở quán cà phê nhỏ', '1.000009'],
  ['không phải khai sinh mà là khai tử', '1.000003'],
  ['thường trú, à không, ý mình là tạm trú', '1.000006'],
  ['thủ tục 1.000010 là gì', '1.000010'],
])('finds for %j the procedure %s', (question, code) => {
  expect(first(question)).toBe(code)
})

it.each([
  ['con tôi 8 tuổi làm thẻ căn cước', ['1.000011', '1.000012']],
  ['con gái mười tuổi làm thẻ căn cước', ['1.000011', '1.000012']],
  ['cháu mười lăm tuổi làm thẻ căn cước', ['1.000012', '1.000011']],
  ['bà bảy mươi hai tuổi làm thẻ căn cước', ['1.000012', '1.000011']],
])('tells by the age in %j which procedure comes first', (question, order) => {
  const codes = searcher.understand(question).hits.map(({ code }) => code)

  expect(codes.filter((code) => order.includes(code))).toEqual(order)
})

it('reads composed and decomposed text alike', () => {
  const question = 'đăng ký tạm trú'

  expect(searcher.understand(question.normalize('NFD'))).toEqual(searcher.understand(question))
})

it('answers the same every time, whatever was asked in between', () => {
  const before = searcher.understand('giấy khai sinh')
  searcher.understand('một hai ba bốn năm sáu bảy')

  expect(searcher.understand('giấy khai sinh')).toEqual(before)
})

it('says in the order asked what is asked about the procedure', () => {
  const { facets } = searcher.understand('đăng ký kết hôn ở đâu, cần giấy tờ gì, bao nhiêu tiền')

  expect(facets).toEqual(['place', 'documents', 'fee'])
})

it.each(['thế phí bao nhiêu', 'vậy nộp ở đâu ạ', 'can giay to gi'])(
  'takes %j for a question about the topic at hand',
  (question) => {
    const { isFollowUp, match } = searcher.understand(question)

    expect(isFollowUp).toBe(true)
    expect(match).toEqual({ kind: 'none' })
  },
)

it.each([
  ['xin chào', 'greet'],
  ['cho tôi gặp cán bộ', 'person'],
])('hears in %j the intent %s', (question, intent) => {
  expect(searcher.understand(question).intent?.id).toBe(intent)
})

it('lets the name of a procedure win over an intent', () => {
  const { intent, hits } = searcher.understand('chào anh chị, cho em hỏi đăng ký tạm trú')

  expect(intent).toBeUndefined()
  expect(hits[0]?.code).toBe('1.000006')
})

it.each(['', '   ', '???', '🙂', 'asdfgh qwerty'])('finds nothing in %j', (question) => {
  expect(searcher.understand(question).match).toEqual({ kind: 'none' })
})

it('shows for each hit which name matched with which words', () => {
  const [hit] = searcher.understand('em muốn mở quán cà phê').hits

  expect(hit?.evidence[0]).toMatchObject({
    source: 'phrasing',
    text: 'mở quán cà phê',
    matched: expect.arrayContaining(['mở', 'quán', 'cà', 'phê']),
  })
  const shares = hit?.evidence.reduce((sum, { share }) => sum + share, 0) ?? 0
  expect(shares).toBeCloseTo(1)
})

it('keeps probability and scores between 0 and 1', () => {
  const { probability, hits } = searcher.understand('giấy tờ nhà đất và khai sinh kết hôn')

  expect(probability).toBeGreaterThanOrEqual(0)
  expect(probability).toBeLessThanOrEqual(1)
  for (const { score } of hits) expect(score >= 0 && score <= 1).toBe(true)
})

it('lives through a message of two thousand characters', () => {
  const hostile = 'dk hs tt ks nguyeenx zzz đqx '.repeat(70)

  expect(() => searcher.understand(hostile)).not.toThrow()
})

it('answers when there is no content at all', () => {
  const nothing = createSearcher({
    ...content,
    catalogue: [],
    phrasebook: [],
    intents: [],
    facets: [],
    synonyms: [],
  })

  expect(nothing.understand('đăng ký khai sinh').match).toEqual({ kind: 'none' })
  expect(nothing.suggest('khai', 5)).toEqual([])
})

it.each([
  'khai s',
  'dang ky khai si',
  'khai sinh',
  'khaai sinh',
  'khia sinh',
  'dang ky khia sihn ch',
  'muốn ra phường làm giấy khai sinh cho con m',
])('suggests the registration of a birth while %j is being typed', (typed) => {
  const codes = searcher.suggest(typed, 5).map(({ code }) => code)

  expect(codes).toContain('1.000001')
})

it('suggests no more than was asked for, each procedure once', () => {
  const suggestions = searcher.suggest('đăng ký', 3)

  expect(suggestions).toHaveLength(3)
  expect(new Set(suggestions.map(({ code }) => code)).size).toBe(3)
})
