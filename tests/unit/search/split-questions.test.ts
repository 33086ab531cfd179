import { splitQuestions } from '../../../src/search/split-questions'

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
