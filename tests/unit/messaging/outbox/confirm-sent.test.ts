import { DeliveryError, type OutboundMessage } from '../../../../src/channel/delivery'
import { DELIVERIES } from '../../../../src/messaging/outbox/delivery-record'
import { message } from '../../../support/messages'
import { openTestNode } from '../../../support/messaging'
import { until } from '../../../support/until'

const CONVERSATION = 'post:c1'
const FIRST = `${CONVERSATION}/1.1`

const say = (text: string) =>
  message({ channel: 'post', conversation: CONVERSATION, id: `${CONVERSATION}:${text}`, text })

/** A platform that shows everything, and does not answer to the first of it. */
async function setUp() {
  const shown: string[] = []
  const node = await openTestNode({
    delivery: {
      send: ({ text }: OutboundMessage) => {
        shown.push(text)
        if (shown.length > 1) return Promise.resolve({})
        const unknown = { failure: 'again', retryAfterMs: 100 } as const
        return Promise.reject(new DeliveryError('no answer', unknown))
      },
    },
  })
  const stateOf = async (id: string) =>
    (await node.store.collection(DELIVERIES).get(id))?.document.state
  const close = async () => {
    await node.stop()
    await node.store.close()
  }
  return { ...node, shown, stateOf, close }
}

it('does not send again what the platform says that it has shown', async () => {
  const { host, shown, stateOf, close } = await setUp()
  await host.receive([say('một')])
  await until(async () => shown.length === 1 && (await stateOf(FIRST)) === 'waiting')

  await host.confirmSent(FIRST, 'p1')
  await host.receive([say('hai')])
  await until(() => shown.length === 2)
  await close()

  expect(shown).toEqual(['một', 'hai'])
})

it('sends it again when the platform never says so', async () => {
  const { host, shown, close } = await setUp()

  await host.receive([say('một')])
  await until(() => shown.length === 2)
  await close()

  expect(shown).toEqual(['một', 'một'])
})

it('passes over what it never sent', async () => {
  const { host, close } = await setUp()

  await expect(host.confirmSent('other', 'p1')).resolves.toBeUndefined()
  await close()
})
