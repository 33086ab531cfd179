import { type InboundMessage } from '../../src/channel/message'

/** A message of a citizen, as a channel hands it over. */
export function message(given: Partial<InboundMessage> & { text?: string } = {}): InboundMessage {
  const { text = 'đăng ký khai sinh', ...rest } = given
  return {
    channel: 'web',
    conversation: 'web:c1',
    id: 'web:c1:m1',
    userId: 'dl_1',
    content: { kind: 'text', text },
    sentAt: new Date('2026-07-20T08:00:00Z'),
    ...rest,
  }
}
