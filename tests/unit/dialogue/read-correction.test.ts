import { readCorrection } from '../../../src/dialogue/read/read-correction'

it.each([
  ['không phải, ý tôi là đăng ký tạm trú', 'đăng ký tạm trú'],
  ['Khong phai, y toi la tam tru', 'tam tru'],
  ['à không, ý mình là khai tử', 'khai tử'],
  ['sai rồi, tôi hỏi kết hôn', 'kết hôn'],
  ['ý tôi là khai sinh', 'khai sinh'],
  ['không phải', ''],
])('reads what is meant instead in %j', (text, meant) => {
  expect(readCorrection(text)).toBe(meant)
})

it.each(['không phải con đẻ thì khai sinh sao', 'tôi muốn hỏi khai sinh', 'khai sinh'])(
  'takes nothing back in %j',
  (text) => {
    expect(readCorrection(text)).toBeUndefined()
  },
)
