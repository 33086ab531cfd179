import { countAskers } from '../../../../src/insight/askers/wishes'
import { HOUR_MS, QUESTION, openAskers, stopNodes } from '../../../support/askers'

afterEach(stopNodes)

const told = (texts: string[]) => texts.filter((text) => text.includes('nay đã có câu trả lời'))

it('tells who wanted to know once the gap is closed and published, and nobody twice', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell, said, insight } = await openAskers()
  await wish('web:a')
  await say('web:b', QUESTION)
  const { id } = await onlyCluster()
  const early = [await tell()]
  await resolve(id)
  early.push(await tell())
  publish()

  const first = await Promise.all([tell(0), tell(1)])
  const later = await tell()

  expect(early).toEqual([0, 0])
  expect(first.some((count) => count === 1)).toBe(true)
  expect(later).toBe(0)
  expect(told(await said('web:a'))).toHaveLength(1)
  expect((await said('web:a')).join('\n')).toContain('Thông tin chính về thủ tục “Cấp lại thẻ”')
  expect(told(await said('web:b'))).toEqual([])
  expect(await countAskers(insight.questions, id)).toEqual({ waiting: 0, told: 1 })
})

it('answers by what editors named where the wording itself is still not understood', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell, said } = await openAskers()
  await wish('web:a', `${QUESTION} to`)
  await say('web:b', QUESTION)
  await resolve((await onlyCluster()).id)
  publish()

  await tell()

  expect((await said('web:a')).join('\n')).toContain('Cấp lại thẻ')
})

it('says nothing as long as the wording that was added is not published', async () => {
  const { wish, onlyCluster, resolve, publish, tell } = await openAskers()
  await wish('web:a')
  await resolve((await onlyCluster()).id)
  publish(['điều khác hẳn'])

  expect(await tell()).toBe(0)
})

it('tells nobody after the window of the channel, until they write again', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell, clock, said } = await openAskers()
  await wish('zalo:a')
  await resolve((await onlyCluster()).id)
  publish()
  clock.now = new Date(clock.now.getTime() + 49 * HOUR_MS)

  const late = await tell()
  await say('zalo:a', 'xin chào')
  const back = await tell()

  expect([late, back]).toEqual([0, 1])
  expect(told(await said('zalo:a'))).toHaveLength(1)
})

it('looks at who cannot be written to any more no more until they write again', async () => {
  const { wish, onlyCluster, resolve, publish, tell, ...test } = await openAskers()
  await wish('zalo:a')
  const { id } = await onlyCluster()
  await resolve(id)
  const understood = publish()
  test.clock.now = new Date(test.clock.now.getTime() + 49 * HOUR_MS)

  await tell()
  test.looked.at.length = 0
  await tell()

  expect(test.looked.at).toEqual([])
  expect(understood).toEqual([])
  expect(await countAskers(test.insight.questions, id)).toEqual({ waiting: 1, told: 0 })
})

it('tells who wrote at the very moment at which they were found to be away', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell, clock, looked } = await openAskers()
  await wish('zalo:a')
  await resolve((await onlyCluster()).id)
  publish()
  clock.now = new Date(clock.now.getTime() + 49 * HOUR_MS)
  looked.then = () => {
    looked.then = () => Promise.resolve()
    return say('zalo:a', 'xin chào')
  }

  const late = await tell()
  const back = await tell()

  expect([late, back]).toEqual([0, 1])
})

it('works out the answer to a wording once, however many wait for it and however long', async () => {
  const { wish, onlyCluster, resolve, publish, tell, looked } = await openAskers()
  for (const conversation of ['web:a', 'web:b', 'web:c']) await wish(conversation)
  await resolve((await onlyCluster()).id)

  const understood = publish(['điều khác hẳn'])
  await tell()
  looked.at.length = 0
  await tell()
  const before = [...understood]
  publish()
  const told = await tell()

  expect(before.sort()).toEqual([QUESTION])
  expect(looked.at.length).toBe(told)
  expect(told).toBe(3)
})

it('breaks in neither on an officer nor where the assistant was stopped', async () => {
  const { wish, onlyCluster, resolve, publish, tell, isOff, store, clock } = await openAskers()
  await wish('web:a')
  await resolve((await onlyCluster()).id)
  publish()
  isOff.channel = 'web'
  const stopped = await tell()
  isOff.channel = ''
  const newest = (await store.turns.newest('web:a'))!
  const heldUntil = new Date(clock.now.getTime() + HOUR_MS).toISOString()
  const state = { ...newest.state, heldUntil }
  await store.turns.append({ ...newest, sequence: newest.sequence + 1, inboundId: 'h', state })

  const held = await tell()

  expect([stopped, held]).toEqual([0, 0])
})

it('only says that there is an answer in the middle of a walk', async () => {
  const { wish, say, onlyCluster, resolve, publish, tell, store } = await openAskers()
  const { code } = await wish('web:a')
  const walking = await say('web:a', '/walk 1.000001')
  await resolve((await onlyCluster()).id)
  publish()

  await tell()

  const newest = await store.turns.newest('web:a')
  expect(newest?.replies.map(({ text }) => text).join()).toContain(`gửi mã ${code} để xem`)
  expect(newest?.state.walk).toEqual(walking.state.walk)
  expect(newest?.state.offers).toEqual(walking.state.offers)
})
