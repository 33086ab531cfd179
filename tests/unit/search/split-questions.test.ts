import { splitPairs, splitQuestions } from '../../../src/search/split-questions'

it('parts a message where one question ends and another begins', () => {
  const parts = splitQuestions('Khai sinh làm ở đâu? Với lại kết hôn cần gì vậy ạ')

  expect(parts.map((part) => part.trim())).toEqual(['Khai sinh làm ở đâu', 'kết hôn cần gì vậy ạ'])
})

it.each(['đăng ký khai sinh ở đâu', 'dạ. cho em hỏi phí 135.000đ đúng không', 'alo? alo?'])(
  'leaves a single question whole: %s',
  (message) => {
    expect(splitQuestions(message)).toEqual([])
  },
)

it.each([
  ['khai tử cần gì, rồi xóa hộ khẩu cho ba', 'khai tử cần gì', 'xóa hộ khẩu cho ba', false],
  ['em đăng ký tạm trú, với cả làm căn cước', 'em đăng ký tạm trú', 'làm căn cước', false],
  ['dang ky ket hon va nhap khau nha chong', 'dang ky ket hon', 'nhap khau nha chong', false],
  ['em đăng ký tạm trú, làm căn cước luôn', 'em đăng ký tạm trú', 'làm căn cước luôn', true],
])('parts in two where a second matter may begin: %s', (message, first, second, isByComma) => {
  expect(splitPairs(message)).toContainEqual({ first, second, isByComma })
})

it.each(['đăng ký kết hôn', 'mua và bán', 'đăng ký khai sinh cho con, nhanh'])(
  'does not part what has too few words for two matters: %s',
  (message) => {
    expect(splitPairs(message)).toEqual([])
  },
)
