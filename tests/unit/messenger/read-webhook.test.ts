import { readWebhook } from '../../../adapters/messenger/read-webhook'
import { Webhook } from '../../../adapters/messenger/webhook'
import { APP, CITIZEN, eventOf, messengerOptions, NOW, PAGE, webhookOf } from './messenger-options'

const INBOX = '263902037430900'
const read = (body: object, given = {}) => readWebhook(Webhook.parse(body), messengerOptions(given))
const contentsOf = (body: object) => read(body).messages.map(({ content }) => content)
const echoOf = (message: object) => ({
  ...eventOf({ message: { is_echo: true, mid: 'm_echo', ...message } }),
  sender: { id: PAGE },
  recipient: { id: CITIZEN },
})

it('takes what a citizen typed', () => {
  const { messages } = read(webhookOf(eventOf({ message: { mid: 'm_1', text: 'khai sinh' } })))

  expect(messages).toEqual([
    {
      channel: 'messenger',
      conversation: `messenger:${PAGE}:${CITIZEN}`,
      id: `messenger:${PAGE}:${CITIZEN}:m_1`,
      userId: CITIZEN,
      content: { kind: 'text', text: 'khai sinh' },
      sentAt: NOW,
    },
  ])
})

it.each([
  [
    'the payload of a quick reply, with what stood on it',
    { message: { mid: 'm_1', text: 'Lệ phí', quick_reply: { payload: '/facet fee 1.001193' } } },
    { kind: 'text', text: '/facet fee 1.001193', label: 'Lệ phí' },
  ],
  [
    'the payload of a button, with what stood on it',
    { postback: { mid: 'm_2', title: 'Gặp người hỗ trợ', payload: 'gặp người hỗ trợ' } },
    { kind: 'text', text: 'gặp người hỗ trợ', label: 'Gặp người hỗ trợ' },
  ],
  ['the button to get started', { postback: { payload: 'GET_STARTED' } }, { kind: 'joined' }],
  [
    'a link into the conversation',
    { referral: { ref: 'poster', source: 'SHORTLINK', type: 'OPEN_THREAD' } },
    { kind: 'joined' },
  ],
  [
    'a link that brings a code',
    { postback: { payload: 'GET_STARTED', referral: { ref: 'c.K7M2PX' } } },
    { kind: 'text', text: 'K7M2PX' },
  ],
  [
    'a picture, of which nothing is fetched',
    { message: { mid: 'm_3', attachments: [{ type: 'image', payload: { url: 'https://x' } }] } },
    { kind: 'unsupported', what: 'attachment' },
  ],
  [
    'a sticker',
    { message: { mid: 'm_4', attachments: [{ type: 'sticker', payload: { sticker_id: 36 } }] } },
    { kind: 'unsupported', what: 'attachment' },
  ],
  [
    'the words beside a link that was shared',
    { message: { mid: 'm_5', text: 'https://a.vn', attachments: [{ type: 'fallback' }] } },
    { kind: 'text', text: 'https://a.vn' },
  ],
])('takes %s', (_what, event, content) => {
  expect(contentsOf(webhookOf(eventOf(event)))).toEqual([content])
})

it.each([
  ['a delivery', { delivery: { mids: ['m_1'], watermark: 1 } }],
  ['a reading', { read: { watermark: 1 } }],
  ['a reaction', { reaction: { reaction: 'love', emoji: '❤️', action: 'react', mid: 'm_1' } }],
  ['an opt-in', { optin: { ref: 'x' } }],
  ['an edit', { message_edit: { mid: 'm_1', text: 'x', num_edit: 1 } }],
  ['a message that was taken back', { message: { mid: 'm_1', is_deleted: true } }],
  ['something new', { something_new: {} }],
])('passes over %s', (_what, event) => {
  expect(read(webhookOf(eventOf(event)))).toEqual({ messages: [], shown: [] })
})

it('passes over what is broken, and takes what stands beside it', () => {
  const body = webhookOf(
    { sender: {}, message: 5 },
    eventOf({ message: { mid: 'm_1', text: 'một' } }),
    eventOf({ message: { mid: 'm_2', text: 'hai' } }),
  )

  expect(contentsOf(body)).toEqual([
    { kind: 'text', text: 'một' },
    { kind: 'text', text: 'hai' },
  ])
})

it('reads every entry of its page, and none of another', () => {
  const event = (mid: string) => eventOf({ message: { mid, text: mid } })
  const body = {
    object: 'page',
    entry: [
      { id: PAGE, messaging: [event('m_1')] },
      { id: '999', messaging: [event('m_2')] },
      { id: PAGE, messaging: [event('m_3')] },
    ],
  }

  expect(read(body).messages.map(({ id }) => id.split(':').at(-1))).toEqual(['m_1', 'm_3'])
})

it('leaves threads on standby to the app that has them', () => {
  const standby = [eventOf({ message: { mid: 'm_1', text: 'x' } })]

  expect(read({ object: 'page', entry: [{ id: PAGE, standby }] }).messages).toEqual([])
})

it("reads what Meta's console sends, with its time in seconds as text", () => {
  const seconds = String(NOW.getTime() / 1000)
  const value = eventOf({ postback: { title: 'A', payload: 'a' } }, seconds)
  const body = {
    object: 'page',
    entry: [{ id: PAGE, changes: [{ field: 'messaging_postbacks', value }] }],
  }

  expect(read(body).messages).toMatchObject([{ content: { text: 'a' }, sentAt: NOW }])
})

it('gives an event without an id the same id whenever it comes', () => {
  const press = (payload: string) => read(webhookOf(eventOf({ postback: { payload } }))).messages[0]

  expect(press('a')?.id).toBe(press('a')?.id)
  expect(press('a')?.id).not.toBe(press('b')?.id)
})

describe('an echo', () => {
  it('of the app itself says that the message was shown', () => {
    const body = webhookOf(echoOf({ app_id: Number(APP), metadata: 'd1', text: 'Chào' }))

    expect(read(body)).toEqual({
      messages: [],
      shown: [{ id: 'd1', platformId: 'm_echo' }],
    })
  })

  it('of anybody else has the assistant keep silent for a while', () => {
    const body = webhookOf(echoOf({ app_id: 263902037430900, text: 'Tôi là cán bộ' }))

    expect(read(body)).toMatchObject({
      messages: [
        {
          userId: CITIZEN,
          conversation: `messenger:${PAGE}:${CITIZEN}`,
          content: {
            kind: 'by-person',
            holdsUntil: '2026-11-20T06:00:00.000Z',
            text: 'Tôi là cán bộ',
          },
        },
      ],
      shown: [],
    })
  })
})

describe('control of a thread', () => {
  it.each([
    ['taken by another', { take_thread_control: { previous_owner_app_id: APP } }],
    ['passed to another', { pass_thread_control: { new_owner_app_id: '263902037430900' } }],
  ])('%s silences the assistant for a day', (_what, event) => {
    expect(contentsOf(webhookOf(eventOf(event)))).toEqual([
      { kind: 'by-person', holdsUntil: '2026-11-21T05:00:00.000Z' },
    ])
  })

  it.each([
    { pass_thread_control: { new_owner_app_id: APP, previous_owner_app_id: '263902037430900' } },
    { pass_thread_control: { previous_owner_app_id: null } },
  ])('passed to this app lets it speak again', (event) => {
    expect(contentsOf(webhookOf(eventOf(event)))).toEqual([
      { kind: 'by-person', holdsUntil: '1970-01-01T00:00:00.000Z' },
    ])
  })

  it.each([
    ['passed by the inbox of the page', 'pass_thread_control', INBOX, NOW.toISOString()],
    ['passed by another app', 'pass_thread_control', '123', undefined],
    ['passed while nobody had it', 'pass_thread_control', null, undefined],
    ['taken by this app itself', 'take_thread_control', INBOX, undefined],
  ])('%s says whether people there are done', (_what, event, previous, doneAt) => {
    const control = { new_owner_app_id: APP, previous_owner_app_id: previous }
    const { messages } = read(webhookOf(eventOf({ [event]: control })), { inboxAppId: INBOX })

    const [content] = messages.map((message) => message.content)
    expect(content).toEqual({
      kind: 'by-person',
      holdsUntil: '1970-01-01T00:00:00.000Z',
      ...(doneAt && { doneAt }),
    })
  })
})
