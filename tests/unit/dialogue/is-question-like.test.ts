import { isQuestionLike } from '../../../src/dialogue/read/is-question-like'

it.each([
  'lệ phí bao nhiêu',
  'nộp ở đâu',
  'bị mất thẻ?',
  'có cần giấy kết hôn không',
  'co phai nop phi ko',
  'làm online được không ạ vậy được không',
  'đi một mình được hông',
  'how much is it',
])('takes %j as asking', (text) => {
  expect(isQuestionLike(text)).toBe(true)
})

it.each(['bị mất', 'thẻ tôi bị hỏng', 'the toi bi hong', 'không', 'chưa có', 'con tôi 3 tuổi'])(
  'takes %j as telling',
  (text) => {
    expect(isQuestionLike(text)).toBe(false)
  },
)
