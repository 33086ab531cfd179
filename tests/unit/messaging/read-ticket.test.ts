import { readTicket } from '../../../src/messaging/read-ticket'
import { toTicket } from '../../../src/messaging/turn/to-ticket'
import { maskPersonalData } from '../../../src/text/personal-data'

it.each([
  'KGU8T-FBNLB',
  'kgu8t-fbnlb',
  ' kgu8t fbnlb ',
  'KGU8TFBNLB',
  'KGU8T–FBNLB',
  'K.G.U.8.T.F.B.N.L.B',
  'ＫＧＵ８Ｔ-ＦＢＮＬＢ',
  'mã KGU8T-FBNLB',
  'ma yeu cau: kgu8t-fbnlb',
  'mã câu hỏi là KGU8T-FBNLB',
  'yêu cầu KGU8T-FBNLB',
])('reads %j', (text) => {
  expect(readTicket(text)).toBe('KGU8T-FBNLB')
})

it.each([
  'lay the bhyt',
  'đăng ký tạm trú',
  '1.001193',
  '2345678923',
  'KGU8T-FBNL',
  'KGU8T-FBNLO',
  'mã KGU8T-FBNLB là gì',
  '',
])('takes %j for no code', (text) => {
  expect(readTicket(text)).toBeUndefined()
})

it('makes only codes that are read back, and that nobody takes for personal data', () => {
  for (let sequence = 1; sequence <= 5000; sequence += 1) {
    const ticket = toTicket('web:a', sequence)

    expect(readTicket(ticket.toLowerCase().replace('-', ' '))).toBe(ticket)
    expect(maskPersonalData(ticket).found).toEqual([])
  }
})
