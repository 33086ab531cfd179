import { type Exchange } from '../../../src/channel/conversation-host'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { message } from '../../support/messages'
import { openTestNode, type NodeOptions } from '../../support/messaging'
import { until } from '../../support/until'

const nodes = new Set<Awaited<ReturnType<typeof openTestNode>>>()
afterEach(async () => {
  for (const node of nodes) await node.stop()
  nodes.clear()
})

async function setUp(options: NodeOptions = {}) {
  const clock = () => new Date('2026-07-20T08:00:00Z')
  const node = await openTestNode({ clock, ...options })
  nodes.add(node)
  return node
}

it('returns what a channel may show, without the state and the reasons', async () => {
  const { host } = await setUp()

  const exchange = await host.take(message({ echo: { id: 'a' } }))

  expect(exchange).toEqual({
    conversation: 'web:c1',
    sequence: 1,
    inboundId: 'web:c1:m1',
    userId: 'dl_1',
    locale: 'vi',
    content: { kind: 'text', text: 'đăng ký khai sinh' },
    echo: { id: 'a' },
    replies: [{ text: 'đăng ký khai sinh', buttons: [] }],
    receivedAt: new Date('2026-07-20T08:00:00Z'),
  })
  expect(await host.exchangesAfter('web:c1', 0, 10)).toEqual([exchange])
})

it('takes the messages of a conversation in the order in which they came', async () => {
  const { host } = await setUp()
  const texts = Array.from({ length: 20 }, (_, i) => `câu ${i}`)

  await Promise.all(texts.map((text, i) => host.take(message({ id: `m${i}`, text }))))

  const exchanges = await host.exchangesAfter('web:c1', 0, 100)
  expect(exchanges.map(({ replies }) => replies[0]?.text)).toEqual(texts)
})

it('tells listeners of each new turn of their conversation once and in order, until they leave', async () => {
  const { host } = await setUp()
  const heard: number[] = []
  const leave = host.onExchange('web:c1', ({ sequence }: Exchange) => heard.push(sequence))

  await Promise.all([host.take(message({ id: 'm1' })), host.take(message({ id: 'm2' }))])
  await host.take(message({ id: 'm2' }))
  await host.take(message({ id: 'm3', conversation: 'web:c2' }))
  leave()
  leave()
  await host.take(message({ id: 'm4' }))

  expect(heard).toEqual([1, 2])
})

it('keeps telling a listener that came while another one left', async () => {
  const { host } = await setUp()
  const heard: string[] = []
  const leave = host.onExchange('web:c1', () => heard.push('first'))
  leave()
  host.onExchange('web:c1', () => heard.push('second'))
  leave()

  await host.take(message())

  expect(heard).toEqual(['second'])
})

it('answers the sender and tells the others although one listener throws', async () => {
  const { host, logged } = await setUp()
  const heard: number[] = []
  host.onExchange('web:c1', () => {
    throw new Error('socket gone')
  })
  host.onExchange('web:c1', ({ sequence }) => heard.push(sequence))

  const { sequence } = await host.take(message())

  expect(sequence).toBe(1)
  expect(heard).toEqual([1])
  expect(logged()).toContain('a listener to a conversation failed')
})

it('tells a listener of turns that were taken on another node, and of each once', async () => {
  const store = await openSqliteStore(':memory:')
  const [here, there] = [await setUp({ store }), await setUp({ store })]
  await there.host.take(message({ id: 'm1' }))
  const heard: number[] = []
  here.host.onExchange('web:c1', ({ sequence }) => heard.push(sequence))
  await until(() => heard.length === 1)

  await there.host.take(message({ id: 'm2' }))
  await until(() => heard.length === 2)
  await here.host.take(message({ id: 'm3' }))
  await there.host.take(message({ id: 'm4' }))
  await until(() => heard.length === 4)

  // What was taken before it listened it reads from the log, and may be told of once more.
  expect(heard).toEqual([1, 2, 3, 4])
})

it('sheds load beyond the messages that may wait, and stores nothing of them', async () => {
  const { host } = await setUp({ waitingMax: 3 })

  const taken = await Promise.allSettled(
    Array.from({ length: 5 }, (_, i) => host.take(message({ id: `m${i}` }))),
  )

  const refused = taken.filter(({ status }) => status === 'rejected')
  expect(refused).toMatchObject([
    { reason: { code: 'overloaded' } },
    { reason: { code: 'overloaded' } },
  ])
  expect(await host.exchangesAfter('web:c1', 0, 10)).toHaveLength(3)
})

it('answers what it has taken before it closes, and refuses what comes after', async () => {
  const { host } = await setUp()
  const taking = [host.take(message({ id: 'm1' })), host.take(message({ id: 'm2' }))]

  await host.close()

  expect(await host.exchangesAfter('web:c1', 0, 10)).toHaveLength(2)
  await Promise.all(taking)
  await expect(host.take(message({ id: 'm3' }))).rejects.toMatchObject({ code: 'unavailable' })
})

it('gives the same secret of 32 bytes each time, and another one for another name', async () => {
  const { host } = await setUp()

  const secret = await host.secret('web')

  expect(secret).toHaveLength(32)
  expect(await host.secret('web')).toEqual(secret)
  expect(await host.secret('zalo')).not.toEqual(secret)
})
