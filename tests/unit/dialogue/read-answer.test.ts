import { type Question } from '../../../src/content/question'
import { phrasesIn } from '../../../src/dialogue/phrases/phrases'
import { readAnswer, type ReadAnswer } from '../../../src/dialogue/read/read-answer'
import { readCommands } from '../../../src/dialogue/read/read-commands'
import { dialogueRelease } from '../../support/dialogue-release'

const say = phrasesIn('vi')
const { commands, places } = dialogueRelease().content
/** As the engine reads it, on a day that does not change. */
function read(question: Question, text: string): ReadAnswer {
  const meant = readCommands(text, commands)
  return readAnswer(question, text, { commands: meant, places, today: '2026-11-20', say })
}

const CHOICE: Question = {
  id: 'reason',
  kind: 'choice',
  ask: 'Vì sao cấp lại?',
  options: [
    { value: 'lost', label: 'Bị mất', aliases: ['mất thẻ'] },
    { value: 'damaged', label: 'Bị hỏng', aliases: ['gãy'] },
    { value: 'expired', label: 'Hết hạn sử dụng', aliases: [] },
  ],
}
const YES_NO: Question = { id: 'married', kind: 'yes-no', ask: 'Đã kết hôn chưa?' }
const NUMBER: Question = { id: 'age', kind: 'number', ask: 'Bao nhiêu tuổi?', min: 1, max: 120 }
const DATE: Question = { id: 'born', kind: 'date', ask: 'Sinh ngày nào?', notAfterToday: true }
const PLACE: Question = { id: 'home', kind: 'place', ask: 'Ở tỉnh nào?' }

it.each([
  ['Bị mất', 'lost'],
  ['bi mat', 'lost'],
  ['dạ em bị mất thẻ rồi ạ', 'lost'],
  ['mất', 'lost'],
  ['hết hạn', 'expired'],
  ['2', 'damaged'],
  ['số 2', 'damaged'],
  ['cái thứ hai', 'damaged'],
  ['cái cuối', 'expired'],
  ['ở giữa', 'damaged'],
])('takes %j as a choice', (text, value) => {
  expect(read(CHOICE, text)).toEqual({ kind: 'answer', value })
})

it('takes the words that tell a choice, whatever they are put with', () => {
  const question: Question = {
    id: 'task',
    kind: 'choice',
    ask: 'Cần làm việc nào?',
    options: [
      { value: 'first', label: 'Làm thẻ lần đầu', aliases: [] },
      { value: 'again', label: 'Cấp lại do mất hoặc hỏng', aliases: [] },
    ],
  }

  expect(read(question, 'em bị mất rồi')).toEqual({ kind: 'answer', value: 'again' })
  expect(read(question, 'lần đầu ạ')).toEqual({ kind: 'answer', value: 'first' })
  expect(read(question, 'em làm thẻ').kind).toBe('answer')
})

it.each(['bị', 'không bị mất', 'mất thẻ thì phí bao nhiêu?', '4', 'màu xanh'])(
  'takes no choice from %j',
  (text) => {
    expect(read(CHOICE, text)).toEqual({
      kind: 'invalid',
      reason: say.invalid.choice,
    })
  },
)

it.each([
  ['có', true],
  ['co', true],
  ['dạ có ạ', true],
  ['rồi', true],
  ['có đăng ký rồi', true],
  ['vâng ạ', true],
  ['1', true],
  ['không', false],
  ['chưa ạ', false],
  ['em chưa kết hôn', false],
  ['k', false],
  ['2', false],
])('takes %j as yes or no', (text, value) => {
  expect(read(YES_NO, text)).toEqual({ kind: 'answer', value })
})

it.each(['có cần giấy kết hôn không?', 'có phải nộp phí không', 'màu xanh', 'nộp ở đâu'])(
  'takes neither yes nor no from %j',
  (text) => {
    expect(read(YES_NO, text).kind).toBe('invalid')
  },
)

it.each([
  ['30', 30],
  ['30 tuổi', 30],
  ['khoảng 2,5', 2.5],
  ['mười hai', 12],
  ['muoi hai', 12],
  ['hai mươi lăm tuổi', 25],
  ['con em năm tuổi', 5],
])('takes %j as a number', (text, value) => {
  expect(read(NUMBER, text)).toEqual({ kind: 'answer', value })
})

it.each([
  ['nhiều lắm', say.invalid.number],
  ['30 hay 40', say.invalid.number],
  ['bao nhiêu cũng được à?', say.invalid.number],
  ['-3', say.invalid.below('1')],
  ['200', say.invalid.above('120')],
])('refuses %j as a number and says why', (text, reason) => {
  expect(read(NUMBER, text)).toEqual({ kind: 'invalid', reason })
})

it('reads amounts with groups and scales', () => {
  const money: Question = { ...NUMBER, max: 1_000_000_000 }

  expect(read(money, '2 triệu')).toEqual({ kind: 'answer', value: 2_000_000 })
  expect(read(money, '1.500.000 đồng')).toEqual({ kind: 'answer', value: 1_500_000 })
})

it.each([
  ['05/03/2026', '2026-03-05'],
  ['5-3-2026', '2026-03-05'],
  ['5.3.26', '2026-03-05'],
  ['2026-03-05', '2026-03-05'],
  ['ngày 5 tháng 3 năm 2026', '2026-03-05'],
  ['mùng 5 tháng 3', '2026-03-05'],
  ['5/3', '2026-03-05'],
  ['25-12', '2025-12-25'],
  ['hôm nay', '2026-11-20'],
  ['hom qua', '2026-11-19'],
  ['hôm kia', '2026-11-18'],
  ['tuần trước', '2026-11-13'],
  ['mới 3 tháng trước', '2026-08-20'],
  ['cách đây hai tuần trước', '2026-11-06'],
  ['10 ngày trước', '2026-11-10'],
  ['năm ngày trước', '2026-11-15'],
])('takes %j as a date', (text, value) => {
  expect(read(DATE, text)).toEqual({ kind: 'answer', value })
})

it.each([
  ['31/02/2026', say.invalid.noSuchDay],
  ['40/13/2026', say.invalid.noSuchDay],
  ['21/11/2026', say.invalid.future],
  ['lâu rồi', say.invalid.date],
  ['sinh ngày nào cũng được à?', say.invalid.date],
])('refuses %j as a date and says why', (text, reason) => {
  expect(read(DATE, text)).toEqual({ kind: 'invalid', reason })
})

it('refuses a date before the earliest one', () => {
  const question: Question = { ...DATE, earliest: '2000-01-01' }

  expect(read(question, '31/12/1999')).toEqual({
    kind: 'invalid',
    reason: say.invalid.tooEarly('01/01/2000'),
  })
})

it('takes a date without a year as the next one where it may lie ahead', () => {
  const question: Question = { ...DATE, notAfterToday: false }

  expect(read(question, '5/3')).toEqual({ kind: 'answer', value: '2027-03-05' })
})

it.each([
  ['Hải Phòng', 'hai-phong'],
  ['tinh hai duong', 'hai-phong'],
  ['em ở Bình Dương ạ', 'ho-chi-minh'],
  ['TP.HCM', 'ho-chi-minh'],
  ['sài gòn', 'ho-chi-minh'],
])('takes %j as a place', (text, value) => {
  expect(read(PLACE, text)).toEqual({ kind: 'answer', value })
})

it('refuses a place that is not on the list', () => {
  expect(read(PLACE, 'sao Hỏa')).toEqual({
    kind: 'invalid',
    reason: say.invalid.place,
  })
})
