import fc from 'fast-check'
import { lengthOf, splitText } from '../../../../src/messaging/outbox/split-text'

const WORDS = [
  'Đăng ký khai sinh.',
  'Lệ phí 1.000.000 đồng',
  'mã 1.001193',
  'https://dichvucong.gov.vn/p/home/dvc-tthc.html?ma=1.001193',
  '20/11/2026',
  'người👨‍👩‍👧‍👦',
  '\n',
  '\n\n',
  'nghi\u0323\u0302',
  '- một dòng',
  'Có không?',
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
)
const counted = fc.constantFrom('utf-16' as const, 'code-points' as const)
const solid = (said: string) => said.replace(/\s+/gu, '')

it('loses nothing but white space, and is never over the limit', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 120 }), counted, (said, max, countedIn) => {
      const pieces = splitText(said, max, countedIn)

      expect(solid(pieces.join(''))).toBe(solid(said))
      expect(pieces.filter((piece) => lengthOf(piece, countedIn) > max)).toEqual([])
      expect(pieces.filter((piece) => piece.trim() !== piece || piece === '')).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it('parts two dates in a row rather than cutting one', () => {
  const link = 'https://dichvucong.gov.vn/p/home/dvc-tthc.html?ma=1.001193'
  const text = `${link} 20/11/2026 20/11/2026 Đăng ký khai sinh.`

  const pieces = splitText(text, 71, 'utf-16')

  expect(pieces).toEqual([`${link} 20/11/2026`, '20/11/2026 Đăng ký khai sinh.'])
})

it('never cuts a link, a number or what is read as one letter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 60 }),
      fc.integer({ min: 70, max: 200 }),
      counted,
      (words, max, countedIn) => {
        const said = words.join(' ')
        const pieces = splitText(said, max, countedIn)

        const count = (pattern: RegExp) =>
          pieces.reduce((sum, piece) => sum + (piece.match(pattern)?.length ?? 0), 0)
        for (const whole of [
          /https:\/\/dichvucong\.gov\.vn\/p\/home\/dvc-tthc\.html\?ma=1\.001193/gu,
          /1\.000\.000/gu,
          /20\/11\/2026/gu,
          /👨‍👩‍👧‍👦/gu,
          /i\u0323\u0302/gu,
        ]) {
          expect(count(whole)).toBe(said.match(whole)?.length ?? 0)
        }
      },
    ),
    { numRuns: 300 },
  )
})

it('cuts where a reader pauses', () => {
  const said = 'Câu một dài vừa đủ. Câu hai cũng vậy.\n\nĐoạn sau có một câu nữa.'

  expect(splitText(said, 45, 'utf-16')).toEqual([
    'Câu một dài vừa đủ. Câu hai cũng vậy.',
    'Đoạn sau có một câu nữa.',
  ])
  expect(splitText(said, 30, 'utf-16')).toEqual([
    'Câu một dài vừa đủ.',
    'Câu hai cũng vậy.',
    'Đoạn sau có một câu nữa.',
  ])
})

it('counts as the platform does', () => {
  expect(splitText('😀😀😀', 3, 'code-points')).toEqual(['😀😀😀'])
  expect(splitText('😀😀😀', 3, 'utf-16')).toEqual(['😀', '😀', '😀'])
})
