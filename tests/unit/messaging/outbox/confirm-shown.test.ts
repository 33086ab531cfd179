import { DeliveryError, type OutboundMessage, type Receipt } from '../../../../src/channel/delivery'
import { DELIVERIES } from '../../../../src/messaging/outbox/delivery-record'
import { openSqliteStore } from '../../../../src/store/sqlite/open-sqlite-store'
import { message } from '../../../support/messages'
import { openTestNode } from '../../../support/messaging'
import { until } from '../../../support/until'

const CONVERSATION = 'post:c1'
const FIRST = `${CONVERSATION}/1.1`

const say = (text: string) =>
  message({ channel: 'post', conversation: CONVERSATION, id: `${CONVERSATION}:${text}`, text })
const noAnswer = () => new DeliveryError('no answer', { failure: 'again', retryAfterMs: 200 })

type Answer = (message: OutboundMessage) => Promise<Receipt>

/** Two nodes; the first sends, and hears of what the platform does with each message. */
async function setUp(answer: Answer) {
  const shown: string[] = []
  const delivery = {
    send: (outbound: OutboundMessage) => {
      shown.push(outbound.text)
      return answer(outbound)
    },
  }
  const store = await openSqliteStore(':memory:')
  const first = await openTestNode({ store, delivery })
  await first.host.receive([say('không')])
  await until(() => shown.length === 1)
  const second = await openTestNode({ store, delivery })
  const record = async (id: string) => (await store.collection(DELIVERIES).get(id))?.document
  const heard = (text: string, platformId = 'p1') =>
    second.host.confirmShown({ conversation: CONVERSATION, text, platformId })
  const close = async () => {
    await first.stop()
    await second.stop()
    await store.close()
  }
  return { host: first.host, shown, record, heard, close }
}

it('takes for ours what was handed over on another node, and does not send it again', async () => {
  let calls = 0
  const { host, shown, record, heard, close } = await setUp(() => {
    calls += 1
    return calls === 1 ? Promise.reject(noAnswer()) : Promise.resolve({})
  })
  await until(async () => (await record(FIRST))?.failures === 1)

  expect(await heard(' Không'.toLowerCase())).toBe(true)
  await host.receive([say('hai')])
  await until(() => shown.length === 2)
  await close()

  expect(shown).toEqual(['không', 'hai'])
})

it('takes it for ours while the platform has not answered yet', async () => {
  let answer: (receipt: Receipt) => void = () => undefined
  const { record, heard, close } = await setUp(() => new Promise((resolve) => (answer = resolve)))

  expect(await heard('không')).toBe(true)
  expect(await record(FIRST)).toMatchObject({ state: 'sent', platformId: 'p1' })
  answer({})
  await close()
})

it('knows what was sent by the id that the platform gave it', async () => {
  const { record, heard, close } = await setUp(() => Promise.resolve({ platformId: 'p7' }))
  await until(async () => (await record(FIRST))?.state === 'sent')

  expect(await heard('anything', 'p7')).toBe(true)
  expect(await heard('không', 'p8')).toBe(false)
  await close()
})

it('leaves to a person what a person wrote', async () => {
  const { record, heard, close } = await setUp(() => Promise.reject(noAnswer()))
  await until(async () => ((await record(FIRST))?.failures ?? 0) > 0)

  expect(await heard('không phải')).toBe(false)
  expect(await heard('')).toBe(false)
  expect((await record(FIRST))?.state).not.toBe('sent')
  await close()
})

it('knows its words with the lines behind them that buttons had to become', async () => {
  const store = await openSqliteStore(':memory:')
  const node = await openTestNode({ store })
  const buttons = [{ label: 'Lệ phí', send: '/fee' }]
  await store.collection(DELIVERIES).insert({
    ...{ id: 'x/1.1', channel: 'other', conversation: 'x', userId: 'u', order: 1, open: 1 },
    ...{ content: { text: 'Chọn:', buttons }, state: 'sending', attempts: 1, failures: 0 },
    answersAt: new Date().toISOString(),
  })
  const heard = (text: string) =>
    node.host.confirmShown({ conversation: 'x', text, platformId: 'p1' })

  expect(await heard('Chọn: lệ')).toBe(true)
  await node.stop()
  await store.close()
})
