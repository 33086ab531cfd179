import { type Reply } from '../../../src/channel/message'
import { numberButtons, offerLine, offersOf } from '../../../src/channel/offers'

const word = (label: string) => ({ label, send: label })
const aside = (label: string) => ({ ...word(label), aside: true })
const reply = (given: Partial<Reply>): Reply => ({ text: 'x', buttons: [], ...given })

it('numbers run on from reply to reply', () => {
  const offers = offersOf([
    reply({ buttons: [word('Giấy tờ'), word('Lệ phí')] }),
    reply({ buttons: [word('Làm tiếp'), aside('Dừng')] }),
  ])

  expect(offers.map(({ number, label }) => `${number} ${label}`)).toEqual([
    '1 Giấy tờ',
    '2 Lệ phí',
    '3 Làm tiếp',
    '4 Dừng',
  ])
})

it('a choice has the numbers to itself', () => {
  const replies = [
    reply({ buttons: [word('Giấy tờ')] }),
    reply({ buttons: [word('Có'), word('Không')], expects: 'choice' }),
  ]

  const numbers = numberButtons(replies).map(({ buttons }) => buttons.map(({ number }) => number))

  expect(numbers).toEqual([[undefined], [1, 2]])
})

it('gives buttons that steer no number where a number may be the answer', () => {
  const asking = reply({ buttons: [word('Ví dụ'), aside('Bỏ qua')], expects: 'text' })

  expect(offersOf([asking])).toEqual([{ ...word('Ví dụ'), number: 1 }])
})

it.each([
  [{ ...word('Lệ phí'), number: 2 }, '2. Lệ phí'],
  [{ ...word('5 sao'), number: 5 }, '5 sao'],
  [word('Dừng'), '- Dừng'],
])('shows %j as a line', (button, line) => {
  expect(offerLine(button)).toBe(line)
})
