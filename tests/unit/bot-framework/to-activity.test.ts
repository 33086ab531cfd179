import { type Activity } from '@microsoft/agents-activity'
import { toActivity } from '../../../adapters/bot-framework/to-activity'
import { type Card } from '../../../src/channel/message'

const CARD: Card = {
  kind: 'answer',
  title: 'Đăng ký khai sinh',
  progress: { at: 1, of: 3, label: 'Bước 1/3' },
  text: 'Nộp tại xã',
  sections: [
    {
      heading: 'Giấy tờ',
      numbered: true,
      lines: [{ text: 'Giấy chứng sinh', detail: 'bản chính' }],
    },
  ],
  links: [{ label: 'Trang chính thức', url: 'https://dichvucong.gov.vn' }],
  source: { code: '1.001193', title: 'Cổng Dịch vụ công', checked: '2026-07-20' },
}
const BUTTONS = [
  { label: 'Lệ phí', send: '/facet fee 1.001193', number: 1 },
  { label: 'Dừng', send: 'Dừng', aside: true, number: 2 },
]
const reference = (channelId: string) => ({
  serviceUrl: '',
  channelId,
  conversation: 'c',
  user: 'u',
  bot: 'b',
  activity: 'a',
})

it('lays a card out where cards are shown, and offers the choices beside it', () => {
  const activity = toActivity({ text: 'Đây ạ', card: CARD, buttons: BUTTONS }, reference('webchat'))

  expect(activity.text).toBe('Đây ạ')
  expect(activity.suggestedActions).toEqual({
    to: [],
    actions: [
      {
        type: 'messageBack',
        title: 'Lệ phí',
        displayText: 'Lệ phí',
        text: '/facet fee 1.001193',
        value: '/facet fee 1.001193',
      },
      { type: 'imBack', title: 'Dừng', value: 'Dừng' },
    ],
  })
  const [{ contentType, content } = { contentType: '', content: {} }] = activity.attachments ?? []
  expect(contentType).toBe('application/vnd.microsoft.card.adaptive')
  for (const words of ['Đăng ký khai sinh', 'Bước 1/3', 'Nộp tại xã', 'Giấy tờ', '1. Giấy chứng']) {
    expect(JSON.stringify(content)).toContain(words)
  }
  expect(JSON.stringify(content)).toContain(
    'Nguồn: Cổng Dịch vụ công (mã 1.001193; kiểm tra 20/07/2026)',
  )
})

it('gives the numbers to type where buttons may not be shown', () => {
  const { text } = toActivity({ text: 'Chọn', buttons: BUTTONS }, reference('msteams'))

  expect(text).toBe('Chọn\n\n1. Lệ phí\n2. Dừng')
})

it('says the card in words where cards are not known to be shown', () => {
  const activity = toActivity({ text: 'Đây ạ', card: CARD, buttons: [] }, reference('line'))

  expect(activity.attachments).toBeUndefined()
  expect(activity.text).toContain('1. Giấy chứng sinh')
})

it('has no more actions on a card than clients show', () => {
  const links = Array.from({ length: 9 }, (_, at) => ({ label: `${at}`, url: 'https://a.gov.vn' }))
  const activity = toActivity(
    { text: '', card: { ...CARD, links }, buttons: BUTTONS },
    reference('msteams'),
  )

  expect(activity.attachments?.[0]?.content).toMatchObject({
    actions: { length: 6 },
  })
})

it('is an activity by the types of the protocol', () => {
  const { type, text, locale, replyToId } = toActivity(
    { text: 'x', buttons: [] },
    reference('line'),
  )
  const activity: Partial<Activity> = { type, text, locale, replyToId }

  expect(activity).toEqual({ type: 'message', text: 'x', locale: 'vi-VN', replyToId: 'a' })
})

it('leads to official sites only, in words and on cards', () => {
  const other = 'https://dich-vu-cong.example.com/nop'
  const card: Card = {
    ...CARD,
    sections: [
      {
        lines: [
          { text: 'Mẫu đơn', link: { label: 'Tải về', url: other } },
          { text: 'Tờ khai', link: { label: 'Tải về', url: 'https://moj.gov.vn/to-khai' } },
        ],
      },
    ],
    links: [...CARD.links, { label: 'Nộp tại đây', url: other }],
    source: { code: '1.001193', title: 'Trang khác', url: other, checked: '2026-07-20' },
  }

  for (const channelId of ['msteams', 'line']) {
    const said = JSON.stringify(
      toActivity({ text: `Xem ${other} ạ`, card, buttons: [] }, reference(channelId)),
    )

    expect(said).not.toContain('example.com')
    for (const kept of ['dichvucong.gov.vn', 'moj.gov.vn/to-khai', 'Mẫu đơn', 'Trang khác']) {
      expect(said).toContain(kept)
    }
  }
})
