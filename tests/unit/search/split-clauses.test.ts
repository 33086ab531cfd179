import { splitClauses } from '../../../src/search/split-clauses'

function kept(message: string): string {
  return splitClauses(message)
    .filter(({ isTakenBack }) => !isTakenBack)
    .map(({ text }) => text)
    .join('')
}

it.each([
  ['không phải khai sinh mà là khai tử', 'khai sinh', 'khai tử'],
  ['khong phai khai sinh ma la khai tu', 'khai sinh', 'khai tu'],
  ['đăng ký thường trú, à không, ý mình là tạm trú', 'thường trú', 'tạm trú'],
  ['không phải hộ chiếu đâu, tôi mất căn cước cơ', 'hộ chiếu', 'mất căn cước'],
  ['tôi không hỏi ly hôn, tôi hỏi đăng ký kết hôn', 'ly hôn', 'đăng ký kết hôn'],
  ['đăng ký lại khai sinh chứ không phải đăng ký mới', 'đăng ký mới', 'đăng ký lại khai sinh'],
  ['cho hỏi tạm trú nhầm rồi ý em là thường trú', 'tạm trú', 'thường trú'],
])('%s', (message, gone, meant) => {
  expect(kept(message)).not.toContain(gone)
  expect(kept(message)).toContain(meant)
})

it.each([
  'có phải công chứng không',
  'không biết làm giấy khai sinh ở đâu',
  'tôi không nhận phần thừa kế, muốn làm giấy từ chối',
  'à không',
  'vợ không phải người Việt',
  'İstanbul không phải A mà là B',
])('takes nothing back in: %s', (message) => {
  expect(splitClauses(message).filter(({ isTakenBack }) => isTakenBack)).toEqual([])
})
