import { createMessengerChannel } from '../../../adapters/messenger/create-messenger-channel'
import { type MessengerOptions } from '../../../adapters/messenger/options'
import { type InboundMessage } from '../../../src/channel/message'
import { createLogStream } from '../../support/log-stream'
import { CITIZEN, messengerOptions, NOW, PAGE } from './messenger-options'

const INBOX = '263902037430900'
const CONVERSATION = `messenger:${PAGE}:${CITIZEN}`
const thread = { id: `${CONVERSATION}/3.2`, userId: CITIZEN, conversation: CONVERSATION }

function setUp(answer: () => Response, given: Partial<MessengerOptions> = { inboxAppId: INBOX }) {
  const calls: unknown[] = []
  const received: InboundMessage[] = []
  const { log, text: logged } = createLogStream()
  const channel = createMessengerChannel(
    messengerOptions({ log, ...given }),
    {
      receive: (messages) => Promise.resolve(void received.push(...messages)),
      confirmSent: () => Promise.resolve(),
    },
    async (input, init) => {
      const request = new Request(input, init)
      calls.push([new URL(request.url).pathname, await request.json()])
      return answer()
    },
  )
  return { calls, received, logged, delivery: channel.delivery }
}

const success = () => Response.json({ success: true })
const refused = () => Response.json({ error: { code: 100 } }, { status: 400 })

it('passes a thread to the inbox of the page, and is silent from then on', async () => {
  const { calls, received, delivery } = setUp(success)

  await delivery?.handOver?.({ ...thread, to: 'person' })

  expect(calls).toEqual([
    [`/v26.0/${PAGE}/pass_thread_control`, { recipient: { id: CITIZEN }, target_app_id: INBOX }],
  ])
  expect(received).toEqual([
    {
      channel: 'messenger',
      conversation: CONVERSATION,
      id: `${CONVERSATION}:passed:${thread.id}`,
      userId: CITIZEN,
      content: { kind: 'by-person', holdsUntil: '2026-11-21T05:00:00.000Z' },
      sentAt: NOW,
    },
  ])
})

it('goes on speaking where the thread was not taken over', async () => {
  const { received, delivery } = setUp(refused)

  await expect(delivery?.handOver?.({ ...thread, to: 'person' })).rejects.toMatchObject({
    failure: 'never',
  })
  expect(received).toEqual([])
})

it('takes a thread back', async () => {
  const { calls, delivery } = setUp(success)

  await delivery?.handOver?.({ ...thread, to: 'assistant' })

  expect(calls).toEqual([[`/v26.0/${PAGE}/take_thread_control`, { recipient: { id: CITIZEN } }]])
})

it('does not hold up what is to be said when there was nothing to take back', async () => {
  const { logged, delivery } = setUp(refused)

  await expect(delivery?.handOver?.({ ...thread, to: 'assistant' })).resolves.toBeUndefined()
  expect(logged()).toContain('could not be taken back')
})

it.each([
  [200, 'never'],
  [190, 'halt'],
])(
  'refused with %s, halts the channel only for what messages need too: "%s"',
  async (code, failure) => {
    const { delivery } = setUp(() => Response.json({ error: { code } }, { status: 403 }))

    await expect(delivery?.handOver?.({ ...thread, to: 'person' })).rejects.toMatchObject({
      failure,
    })
  },
)

it('tries again when Meta is away', async () => {
  const { delivery } = setUp(() => new Response('', { status: 503 }))

  await expect(delivery?.handOver?.({ ...thread, to: 'assistant' })).rejects.toMatchObject({
    failure: 'again',
  })
})

it('keeps threads where people answer in our own console', () => {
  expect(setUp(success, {}).delivery).not.toHaveProperty('handOver')
})
