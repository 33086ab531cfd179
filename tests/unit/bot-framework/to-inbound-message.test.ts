import { InboundActivity } from '../../../adapters/bot-framework/activity'
import { toInboundMessage } from '../../../adapters/bot-framework/to-inbound-message'
import { activityOf, NOW, SERVICE_URL } from './bot-options'

const read = (fields: object = {}) =>
  toInboundMessage(InboundActivity.parse(activityOf(fields)), NOW)

it('takes what was typed, and keeps what is needed to answer, without the name', () => {
  const message = read()

  expect(message).toMatchObject({
    channel: 'bot-framework',
    userId: '29:1citizen',
    content: { kind: 'text', text: 'đăng ký khai sinh' },
    locale: 'vi',
    echo: {
      serviceUrl: SERVICE_URL,
      channelId: 'msteams',
      conversation: 'a:1personal',
      user: '29:1citizen',
      bot: '28:bot',
      activity: '1700000000001',
    },
  })
  expect(JSON.stringify(message)).not.toContain('Nguyễn')
})

it('makes ids of letters and digits from whatever ids come', () => {
  const message = read({ conversation: { id: '19:x@thread.tacv2;messageid=1/../:$ ' } })

  expect(message?.conversation).toMatch(/^bot-framework:[\w-]{43}$/)
  expect(message?.id).toMatch(/^bot-framework:[\w-]{43}:[\w-]{43}$/)
})

it('gives an activity that is sent again the same id', () => {
  expect(read()?.id).toBe(read()?.id)
  expect(read()?.id).not.toBe(read({ id: '2' })?.id)
})

it('gives each member of a group a conversation of their own', () => {
  expect(read()?.conversation).not.toBe(read({ from: { id: '29:other' } })?.conversation)
})

it('does not mix up ids that look alike when they are put together', () => {
  const one = read({ channelId: 'a', conversation: { id: 'bc' } })
  const other = read({ channelId: 'ab', conversation: { id: 'c' } })

  expect(one?.conversation).not.toBe(other?.conversation)
})

it.each([
  [
    'the name by which it was called',
    {
      text: '<at>Một Cửa</at> lệ phí?',
      entities: [
        { type: 'mention', mentioned: { id: '28:bot' }, text: '<at>Một Cửa</at>' },
        { type: 'clientInfo', locale: 'vi-VN' },
      ],
    },
    { kind: 'text', text: 'lệ phí?' },
  ],
  [
    'a pressed button of a card',
    { text: undefined, value: { send: '/walk 1.001193', label: 'Hướng dẫn' } },
    { kind: 'text', text: '/walk 1.001193', label: 'Hướng dẫn' },
  ],
  ['a value alone', { text: '', value: 'tiếp tục' }, { kind: 'text', text: 'tiếp tục' }],
  [
    'a file',
    { text: '', attachments: [{ contentType: 'image/png', contentUrl: 'https://x' }] },
    { kind: 'unsupported', what: 'attachment' },
  ],
  [
    "somebody else's card",
    { text: '', value: { action: 'x' } },
    { kind: 'unsupported', what: 'event' },
  ],
  [
    'somebody new',
    { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }, { id: '29:1citizen' }] },
    { kind: 'joined' },
  ],
])('reads %s', (_what, fields, content) => {
  expect(read(fields)?.content).toEqual(content)
})

it.each([
  ['the bot joining by itself', { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }],
  ['somebody typing', { type: 'typing' }],
  ['a reaction', { type: 'messageReaction' }],
  ['the end of a conversation', { type: 'endOfConversation' }],
  ['something new', { type: 'somethingNew' }],
])('has nothing to say to %s', (_what, fields) => {
  expect(read(fields)).toBeUndefined()
})

it.each([
  {},
  [1],
  activityOf({ text: 5 }),
  activityOf({ from: { id: 7 } }),
  activityOf({ recipient: undefined }),
  activityOf({ conversation: { id: '..' } }),
])('does not take a malformed activity', (body) => {
  expect(InboundActivity.safeParse(body).success).toBe(false)
})
