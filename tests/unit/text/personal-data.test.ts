import fc from 'fast-check'
import { maskPersonalData } from '../../../src/text/personal-data'

it.each([
  ['cccd của em là 001099012345 ạ', 'identity-number'],
  ['cccd 001 099 012 345', 'identity-number'],
  ['cmnd 123456789', 'identity-number'],
  ['gọi cho tôi 0912345678', 'phone'],
  ['0912 345 678', 'phone'],
  ['+84.912.345.678', 'phone'],
  ['84912345678', 'phone'],
  ['máy bàn 024 3822 1234', 'phone'],
  ['thư nguyen.van-a@gmail.com nhé', 'email'],
  ['thẻ 4111 1111 1111 1111', 'bank-card'],
  ['mã otp 123456', 'one-time-code'],
  ['otp là 4455', 'one-time-code'],
  ['ma xac thuc: 998877', 'one-time-code'],
  ['hồ sơ H29.01-240101-0001 tới đâu rồi', 'dossier-code'],
  ['000.00.12.H29-240101-0001', 'dossier-code'],
])('masks what is personal in %j', (text, kind) => {
  const masked = maskPersonalData(text)

  expect(masked.found).toEqual([kind])
  expect(masked.text.replace(/[^\d]/g, '')).toBe('')
})

it.each([
  'lệ phí 135.000đ',
  'nộp 200000000 đồng',
  '1.500.000.000 đồng',
  'ngày 20/07/2026',
  'thủ tục 1.001193',
  'mã 1.001193 và 2.000815',
  'gọi 18001096 hoặc 1022',
  'nghị định 123/2015/NĐ-CP',
  'đất 120 m2 thửa 45 tờ 12',
  'từ 01/7/2025 đến 31-12-2026',
])('leaves %j as it is', (text) => {
  expect(maskPersonalData(text)).toEqual({ text, found: [] })
})

it('masks everything there is and says so once', () => {
  const { text, found } = maskPersonalData('a@b.vn, 0912345678 và 0987654321')

  expect(text).toBe('[email], [số điện thoại] và [số điện thoại]')
  expect(found).toEqual(['email', 'phone'])
})

it('changes nothing the second time', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'0123456789 .-+@aođtp/:'), maxLength: 50 })

  fc.assert(
    fc.property(typed, (text) => {
      const once = maskPersonalData(text).text
      return maskPersonalData(once).text === once
    }),
  )
})

it('lets no twelve-digit identity number through, whatever stands around it', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 })
  const around = fc.constantFrom('', ' ', ', ', ' ạ', ': ', '\n', '(', ')')

  fc.assert(
    fc.property(digits, around, around, (eleven, before, after) => {
      const number = `0${eleven.join('')}`
      return !maskPersonalData(before + number + after).text.includes(number)
    }),
  )
})
