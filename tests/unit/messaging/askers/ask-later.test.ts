import { KEPT_DAYS } from '../../../../src/dialogue/phrases/kept-days'
import { countAskers } from '../../../../src/insight/askers/wishes'
import { forgetExpired } from '../../../../src/messaging/forget-expired'
import { CODE, HOUR_MS, openAskers, stopNodes } from '../../../support/askers'

afterEach(stopNodes)

it('offers to tell the answer under what could not be answered, and gives a code once', async () => {
  const { wish, say } = await openAskers()

  const { asked, wished, code } = await wish('web:a')
  const again = await say('web:a', 'bao toi khi co cau tra loi')

  expect(asked.replies.at(-1)?.buttons.map(({ label }) => label)).toContain(
    'Báo tôi khi có câu trả lời',
  )
  expect(wished.outcome).toBe('answer-wanted')
  expect(code).toMatch(CODE)
  expect(wished.shown).toContain(
    `${code}. Anh/chị giữ mã này: trong ${KEPT_DAYS} ngày, gửi lại cho tôi`,
  )
  expect(wished.shown).toContain('để xem câu trả lời')
  expect(again.shown).toContain(code)
})

it('says in English too what the code is for', async () => {
  const { wish, say } = await openAskers()
  await say('web:a', 'english')

  const { wished } = await wish('web:a')

  expect(wished.shown).toContain('send it to me at any time')
  expect(wished.shown).toContain('to see the answer')
})

it('promises nothing where nothing waits for an answer', async () => {
  const { say } = await openAskers()

  const { shown } = await say('web:a', 'báo tôi khi có câu trả lời')

  expect(shown).toContain('Hiện không có câu hỏi nào của anh/chị đang chờ trả lời')
})

it('shows the answer under its code to who cannot be written to, and tells it no more', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell, clock, insight } = await openAskers()
  const { code } = await wish('zalo:a')
  const { id } = await onlyCluster()
  await resolve(id)
  publish()
  clock.now = new Date(clock.now.getTime() + 49 * HOUR_MS)
  await tell()

  const { shown } = await say('zalo:a', code)

  expect(shown).toContain('Cấp lại thẻ')
  expect(await tell()).toBe(0)
  expect(await countAskers(insight.questions, id)).toEqual({ waiting: 0, told: 1 })
})

it('ends a wish when what was said is forgotten', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell, ...test } = await openAskers()
  const { code } = await wish('web:a')
  const { id } = await onlyCluster()
  test.clock.now = new Date(test.clock.now.getTime() + (KEPT_DAYS + 1) * 24 * HOUR_MS)
  await forgetExpired(test)
  await resolve(id)
  publish()

  expect(await tell()).toBe(0)
  expect(await countAskers(test.insight.questions, id)).toEqual({ waiting: 0, told: 0 })
  expect((await say('web:b', code)).shown).toContain('Tôi không thấy yêu cầu hay câu hỏi nào')
})

it('shows the answer under the code anywhere, and then tells it no more', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell } = await openAskers()
  const { code } = await wish('zalo:a')
  const open = await say('web:elsewhere', code)
  await resolve((await onlyCluster()).id)
  publish()

  const answered = await say('web:elsewhere', `mã ${code.toLowerCase().replace('-', ' ')}`)

  expect(open.shown).toContain('chưa có câu trả lời')
  expect(open.shown).toContain('gửi lại cho tôi để xem câu trả lời')
  expect(answered.outcome).toBe('answer-told')
  expect(answered.shown).toContain('Cấp lại thẻ')
  expect(JSON.stringify(answered.reasons)).not.toContain('diều')
  expect(await tell()).toBe(0)
})

it('says honestly that a question is out of scope', async () => {
  const { wish, say, onlyCluster, insight } = await openAskers()
  const { code } = await wish('web:a')
  await insight.actions.setState((await onlyCluster()).id, 'out-of-scope')

  const { shown } = await say('web:a', code)

  expect(shown).toContain('đây là điều mà trợ lý này không trả lời')
})

it('forgets the wish and the code with everything else', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell, insight, store } = await openAskers()
  const { code } = await wish('web:a')
  const { id } = await onlyCluster()
  await say('web:a', 'xóa dữ liệu của tôi')
  const erased = await say('web:a', 'có')
  await resolve(id)
  publish()

  expect(erased.outcome).toBe('erased')
  expect(await tell()).toBe(0)
  expect(await countAskers(insight.questions, id)).toEqual({ waiting: 0, told: 0 })
  expect((await say('web:b', code)).shown).toContain('Tôi không thấy yêu cầu hay câu hỏi nào')
  expect(JSON.stringify(await store.turns.after('web:a', 0, 100))).not.toContain('diều')
})

it('takes no more codes of questions from who guesses', async () => {
  const { wish, say } = await openAskers()
  const { code } = await wish('web:a')
  for (let guess = 2; guess < 7; guess += 1) await say('web:thief', `AAAAA-AAAA${guess}`)

  const limited = await say('web:thief', code)

  expect(limited.shown).toContain('quá nhiều mã không đúng')
})

it('keeps nothing of who asked but the key of the conversation', async () => {
  const { wish, insight } = await openAskers()
  await wish('web:a')

  const { items } = await insight.questions.find({ limit: 10 })

  expect(JSON.stringify(items)).not.toContain('dl_1')
  expect(items[0]?.document).toMatchObject({ conversation: 'web:a', wish: 'waiting' })
})
