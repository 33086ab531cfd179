import { type Guide } from '../../../src/content/guide'
import { converse, shown } from '../../support/converse'
import { dialogueRelease } from '../../support/dialogue-release'
import { identityCardGuide } from '../../support/identity-card-guide'

const BEGAN = identityCardGuide()

/** A citizen at the second step, and then the release changes. */
function setUp(current: Guide[]) {
  const talk = converse(dialogueRelease([BEGAN], 1))
  const answers = ['/walk 1.000001', 'bị hỏng', '30', 'sài gòn', 'tiếp tục', 'tiếp tục']
  for (const text of answers) talk.say(text)
  talk.conversation.release = dialogueRelease(current, 2)
  return talk
}

it('stays on the guide that the walk was begun on', () => {
  const [signIn, ...rest] = BEGAN.steps
  const talk = setUp([identityCardGuide({ steps: signIn ? [signIn, ...rest.slice(-1)] : [] })])

  const result = talk.say('quay lại')

  expect(shown(result)).toContain('Bước 1/3')
})

it('says once what has changed in the steps that are left', () => {
  const steps = BEGAN.steps.map((step) =>
    step.id === 'pay' ? { ...step, text: 'Quét mã và trả tiền.' } : step,
  )
  const talk = setUp([identityCardGuide({ steps })])

  const first = shown(talk.say('tiếp tục'))
  const second = shown(talk.say('quay lại'))

  expect(first).toContain('đã được cập nhật')
  expect(first).toContain('Sửa nội dung bước: Trả lệ phí')
  expect(first).toContain('[Bắt đầu lại]')
  expect(first).toContain('Chọn ngân hàng và trả tiền.')
  expect(second).not.toContain('đã được cập nhật')
})

it('says nothing about changes to steps that are done', () => {
  const steps = BEGAN.steps.map((step) =>
    step.id === 'sign-in' ? { ...step, text: 'Đăng nhập theo cách mới.' } : step,
  )
  const talk = setUp([identityCardGuide({ steps })])

  expect(shown(talk.say('tiếp tục'))).not.toContain('đã được cập nhật')
})

it('starts over on the current release', () => {
  const talk = setUp([identityCardGuide({ questions: [] })])

  const result = talk.say('bắt đầu lại')

  expect(result.outcome).toBe('walk-started')
  expect(result.state.walk?.release).toBe(2)
  expect(result.state.walk?.answers).toEqual({})
})

it('goes to the nearest earlier step when a step is gone, and says so', () => {
  const steps = BEGAN.steps.filter(({ id }) => id !== 'fill')
  const talk = setUp([identityCardGuide({ steps })])
  talk.conversation.walkGuide = undefined

  const result = talk.say('làm tiếp')

  expect(shown(result)).toContain('không còn trong hướng dẫn')
  expect(result.state.walk?.at).toEqual({ kind: 'step', id: 'sign-in' })
})

it('ends a walk whose guide was withdrawn, and shows where to read instead', () => {
  const talk = setUp([])
  talk.conversation.walkGuide = undefined

  const result = talk.say('tiếp tục')

  expect(result.state.walk).toBeUndefined()
  expect(shown(result)).toContain('không còn được dùng')
  expect(shown(result)).toContain('https://dichvucong.gov.vn/cap-lai-the')
})

it('ends a walk whose guide has run out meanwhile', () => {
  const validity = { from: '2026-07-01', until: '2026-11-21' }
  const talk = converse(dialogueRelease([identityCardGuide({ validity })]))
  talk.say('/walk 1.000001')
  talk.wait(48)

  const result = talk.say('làm tiếp')

  expect(result.outcome).toBe('expired-guide')
  expect(result.state.walk).toBeUndefined()
})
