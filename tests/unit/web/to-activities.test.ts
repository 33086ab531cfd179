import { toActivities } from '../../../adapters/web/to-activities'
import { type Exchange } from '../../../src/channel/conversation-host'
import { type Card, type Reply } from '../../../src/channel/message'

const CONVERSATION = 'abcdefghijklmnopqrstuv'

function exchange(rest: Partial<Exchange>): Exchange {
  return {
    conversation: `web:${CONVERSATION}`,
    sequence: 12,
    inboundId: 'client:1',
    userId: 'dl_me',
    content: { kind: 'text', text: 'lệ phí?' },
    replies: [],
    receivedAt: new Date('2026-11-21T08:00:00.000Z'),
    ...rest,
  }
}

const reply = (rest: Partial<Reply>): Reply => ({ text: 'Miễn phí.', buttons: [], ...rest })

it('makes ids from the turn, and times in the order in which things were said', () => {
  const replies = [reply({ text: 'một' }), reply({ text: 'hai' })]

  const activities = toActivities(exchange({ replies }), CONVERSATION)

  expect(activities.map(({ id, replyToId, timestamp }) => ({ id, replyToId, timestamp }))).toEqual([
    { id: `${CONVERSATION}|0000012`, replyToId: undefined, timestamp: '2026-11-21T08:00:00.000Z' },
    {
      id: `${CONVERSATION}|0000012.1`,
      replyToId: `${CONVERSATION}|0000012`,
      timestamp: '2026-11-21T08:00:00.001Z',
    },
    {
      id: `${CONVERSATION}|0000012.2`,
      replyToId: `${CONVERSATION}|0000012`,
      timestamp: '2026-11-21T08:00:00.002Z',
    },
  ])
})

it('shows nothing of the citizen for a conversation that was opened', () => {
  const activities = toActivities(
    exchange({ content: { kind: 'joined' }, replies: [reply({})] }),
    CONVERSATION,
  )

  expect(activities).toEqual([expect.not.objectContaining({ replyToId: expect.anything() })])
})

it('shows nothing of what was erased', () => {
  const erased = exchange({ content: { kind: 'text', text: '' }, replies: [] })

  expect(toActivities(erased, CONVERSATION)).toEqual([])
})

it('shows the button’s label as said by the citizen, also when it sends something else', () => {
  const buttons = [
    { label: 'Lệ phí', send: 'Lệ phí' },
    { label: 'Giấy tờ', send: '/giay-to 1.001193' },
  ]

  const [, answer] = toActivities(exchange({ replies: [reply({ buttons })] }), CONVERSATION)

  expect(answer?.suggestedActions).toEqual({
    to: [],
    actions: [
      { type: 'imBack', title: 'Lệ phí', value: 'Lệ phí' },
      {
        type: 'messageBack',
        title: 'Giấy tờ',
        displayText: 'Giấy tờ',
        text: '/giay-to 1.001193',
      },
    ],
  })
})

describe('a reply with a card', () => {
  const form = { label: 'Tờ khai', url: 'https://dichvucong.gov.vn/to-khai' }
  const card: Card = {
    kind: 'checklist',
    title: 'Giấy tờ cần có',
    sections: [{ lines: [{ text: 'Tờ khai đăng ký', link: form }, { text: 'Giấy chứng sinh' }] }],
    links: [{ label: 'Nộp trực tuyến', url: 'https://dichvucong.gov.vn/nop' }],
    source: { code: '1.001193', title: 'Đăng ký khai sinh', checked: '2026-07-20' },
  }

  it('is said in words to clients that know no card of ours, in the language of the turn', () => {
    const replies = [reply({ text: 'Anh/chị cần:', card })]

    const [, vi] = toActivities(exchange({ replies, locale: 'vi' }), CONVERSATION)
    const [, en] = toActivities(exchange({ replies, locale: 'en' }), CONVERSATION)

    expect(vi?.text).toMatch(/^Anh\/chị cần:\n\nGiấy tờ cần có/)
    expect(vi?.text).toContain('Giấy chứng sinh')
    expect(vi?.text).toContain('1.001193')
    expect(vi?.locale).toBe('vi-VN')
    expect(en?.locale).toBe('en-US')
    expect(en?.text).not.toBe(vi?.text)
  })

  it('has its links as buttons, as plain text has none to press', () => {
    const [, answer] = toActivities(exchange({ replies: [reply({ card })] }), CONVERSATION)

    expect(answer?.attachments?.[0]?.content.buttons).toEqual([
      { type: 'openUrl', title: 'Nộp trực tuyến', value: 'https://dichvucong.gov.vn/nop' },
      { type: 'openUrl', title: 'Tờ khai', value: 'https://dichvucong.gov.vn/to-khai' },
    ])
  })

  it('comes whole for our own widget', () => {
    const whole = reply({ card, expects: 'choice' })

    const [, answer] = toActivities(exchange({ replies: [whole] }), CONVERSATION)

    expect(answer?.channelData).toEqual({ motcua: whole })
    expect(answer?.inputHint).toBe('expectingInput')
  })
})

it('gives the client its own data back, as kept or as it came', () => {
  const kept = exchange({ echo: { clientActivityID: 'a1' } })

  const [stored] = toActivities(kept, CONVERSATION)
  const [live] = toActivities(kept, CONVERSATION, { clientActivityID: 'a1', more: [1] })

  expect(stored?.channelData).toEqual({ clientActivityID: 'a1' })
  expect(live?.channelData).toEqual({ clientActivityID: 'a1', more: [1] })
})
