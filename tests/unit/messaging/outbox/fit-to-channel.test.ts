import fc from 'fast-check'
import { type ChannelLimits } from '../../../../src/channel/delivery'
import { type Reply } from '../../../../src/channel/message'
import { fitToChannel } from '../../../../src/messaging/outbox/fit-to-channel'
import { lengthOf } from '../../../../src/messaging/outbox/split-text'

const TEXT_ONLY: ChannelLimits = { textLength: 2000, countedIn: 'utf-16' }
const WITH_BUTTONS: ChannelLimits = {
  ...TEXT_ONLY,
  buttons: { max: 3, labelLength: 20, sendLength: 100 },
}
const word = (label: string) => ({ label, send: label })
const reply = (given: Partial<Reply>): Reply => ({ text: 'Chọn giúp:', buttons: [], ...given })

const choices = reply({
  card: {
    kind: 'choices',
    title: 'Thủ tục',
    sections: [{ numbered: true, lines: [{ text: 'Cấp lại thẻ' }, { text: 'Cấp sổ nhà' }] }],
    links: [],
  },
  buttons: [
    { label: 'Cấp lại thẻ', send: '/show 1.000001' },
    { label: 'Cấp sổ nhà', send: '/show 1.000003' },
    { ...word('Không có câu nào đúng'), aside: true },
  ],
  expects: 'choice',
})

it('numbers what can be chosen where there are no buttons', () => {
  const [first] = fitToChannel([reply({ buttons: [word('Giấy tờ'), word('Lệ phí')] })], TEXT_ONLY)

  expect(first).toEqual({
    text: 'Chọn giúp:\n\nGõ số để chọn:\n1. Giấy tờ\n2. Lệ phí',
    buttons: [],
  })
})

it('says a list of choices once, and goes on with its numbers', () => {
  const [first] = fitToChannel([choices], TEXT_ONLY)

  expect(first?.text).toBe(
    'Chọn giúp:\n\nThủ tục\n\n1. Cấp lại thẻ\n2. Cấp sổ nhà\n\n3. Không có câu nào đúng',
  )
})

it('gives buttons where the channel takes them, with shortened labels written out', () => {
  const [first] = fitToChannel([choices], WITH_BUTTONS)

  expect(first?.buttons.map(({ label, send }) => [label, send])).toEqual([
    ['Cấp lại thẻ', '/show 1.000001'],
    ['Cấp sổ nhà', '/show 1.000003'],
    ['3. Không có câu nào…', 'Không có câu nào đúng'],
  ])
  expect(first?.text).toContain('3. Không có câu nào đúng')
})

it('writes out the buttons beyond those that the channel takes', () => {
  const buttons = ['a', 'b', 'c', 'd'].map(word)

  const [first] = fitToChannel([reply({ buttons })], WITH_BUTTONS)

  expect(first?.buttons).toHaveLength(3)
  expect(first?.text).toMatch(/\n4\. d$/)
})

it('writes out a button that sends more than the channel takes', () => {
  const [first] = fitToChannel(
    [reply({ buttons: [{ label: 'Dài', send: 'x'.repeat(101) }] })],
    WITH_BUTTONS,
  )

  expect(first).toMatchObject({ buttons: [], text: expect.stringContaining('1. Dài') })
})

it('names words instead of numbers where a number may be the answer', () => {
  const asking = reply({
    text: 'Con mấy tuổi?',
    buttons: [{ ...word('Bỏ qua'), aside: true }],
    expects: 'text',
  })

  expect(fitToChannel([asking], TEXT_ONLY)[0]?.text).toBe('Con mấy tuổi?\n\nHoặc gõ: “Bỏ qua”')
})

it('takes away links to sites that are not official, and keeps what they were called', () => {
  const said = reply({
    text: 'Nộp tại https://dichvucong.gov.vn/a. Xem https://gov.vn.example.com/x nhé.',
    card: {
      kind: 'notice',
      title: 'Nơi nộp',
      sections: [],
      links: [
        { label: 'Cổng', url: 'https://dichvucong.gov.vn' },
        { label: 'Trang khác', url: 'https://dichvucong-gov.vn/login' },
        { label: 'Giả', url: 'https://dichvucong.gov.vn@example.com/' },
      ],
    },
  })

  const [first] = fitToChannel([said], TEXT_ONLY)

  expect(first?.text).toBe(
    'Nộp tại https://dichvucong.gov.vn/a. Xem nhé.\n\nNơi nộp\n\n' +
      'Cổng: https://dichvucong.gov.vn\nTrang khác\nGiả',
  )
})

it('hands a card over where the channel lays cards out', () => {
  const [laidOut] = fitToChannel([choices], { ...WITH_BUTTONS, cards: true })
  const [inWords] = fitToChannel([choices], WITH_BUTTONS)

  expect(laidOut?.card).toBe(choices.card)
  expect(laidOut?.text).not.toContain(choices.card?.title)
  expect(inWords?.card).toBeUndefined()
  expect(inWords?.text).toContain(choices.card?.title)
})

it('puts the buttons under the last piece of a long reply', () => {
  const long = reply({ text: 'Một câu ngắn. '.repeat(300), buttons: [word('Lệ phí')] })

  const pieces = fitToChannel([long], WITH_BUTTONS)

  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.map(({ buttons }) => buttons.length)).toEqual(
    pieces.map((_, at) => Number(at === pieces.length - 1)),
  )
})

const anyButton = fc.record({
  label: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((s) => s.trim() === s && s !== ''),
  send: fc.string({ minLength: 1, maxLength: 150 }),
  aside: fc.boolean(),
})
const anyReply: fc.Arbitrary<Reply> = fc.record({
  text: fc.lorem({ maxCount: 60 }),
  buttons: fc.array(anyButton, { maxLength: 8 }),
  expects: fc.constantFrom(undefined, 'choice' as const, 'text' as const),
})
const anyLimits: fc.Arbitrary<ChannelLimits> = fc.record({
  textLength: fc.integer({ min: 80, max: 300 }),
  countedIn: fc.constantFrom('utf-16' as const, 'code-points' as const),
  buttons: fc.constantFrom(undefined, { max: 5, labelLength: 20, sendLength: 100 }),
})

it('keeps to every limit, and offers everything that was offered', () => {
  fc.assert(
    fc.property(fc.array(anyReply, { maxLength: 3 }), anyLimits, (replies, limits) => {
      const fitted = fitToChannel(replies, limits)

      const { textLength, countedIn, buttons: room } = limits
      for (const { text, buttons } of fitted) {
        expect(lengthOf(text, countedIn)).toBeLessThanOrEqual(textLength)
        expect(buttons.length).toBeLessThanOrEqual(room?.max ?? 0)
        expect(buttons.every(({ label }) => label.length <= 20)).toBe(true)
        expect(buttons.every(({ send }) => send.length <= 100)).toBe(true)
      }
      const solid = (text: string) => text.normalize('NFC').replace(/\s+/gu, '')
      const shown = solid(fitted.map(({ text }) => text).join(''))
      const labels = fitted.flatMap(({ buttons }) => buttons.map(({ label }) => solid(label)))
      for (const { label } of replies.flatMap(({ buttons }) => buttons)) {
        expect(shown.includes(solid(label)) || labels.includes(solid(label))).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
