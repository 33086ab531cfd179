import { type ConversationHost, type Exchange } from '../../src/channel/conversation-host'
import { type InboundMessage, type Reply } from '../../src/channel/message'

/** The service behind a channel, reduced to a log in memory that answers with what it is given. */
export function createFakeHost(respond: (message: InboundMessage) => Reply[] = echo) {
  const log = new Map<string, Exchange[]>()
  const listeners = new Map<string, Set<(exchange: Exchange) => void>>()
  const taken: InboundMessage[] = []
  const fault: { error?: Error } = {}

  const exchangesOf = (conversation: string) => log.get(conversation) ?? []
  const failWhenAsked = () => {
    if (fault.error) throw fault.error
  }

  const host: ConversationHost = {
    async take(message) {
      await Promise.resolve()
      failWhenAsked()
      const before = exchangesOf(message.conversation)
      const repeated = before.find(({ inboundId }) => inboundId === message.id)
      if (repeated) return repeated
      taken.push(message)
      const exchange = toExchange(message, before.length + 1, respond(message))
      log.set(message.conversation, [...before, exchange])
      listeners.get(message.conversation)?.forEach((listener) => listener(exchange))
      return exchange
    },
    async receive(messages) {
      for (const message of messages) await host.take(message)
    },
    confirmSent: () => Promise.resolve(),
    confirmShown: () => Promise.resolve(false),
    async exchangesAfter(conversation, sequence, limit) {
      await Promise.resolve()
      failWhenAsked()
      return exchangesOf(conversation).slice(sequence, sequence + limit)
    },
    onExchange(conversation, listener) {
      const of = listeners.get(conversation) ?? new Set()
      listeners.set(conversation, of.add(listener))
      return () => of.delete(listener)
    },
    secret: () => Promise.resolve(Buffer.alloc(32, 7)),
  }
  return {
    host,
    taken,
    /** Makes everything fail from now on, or work again. */
    failWith: (error: Error | undefined) => (fault.error = error),
    listenerCount: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
  }
}

function toExchange(message: InboundMessage, sequence: number, replies: Reply[]): Exchange {
  const { conversation, id: inboundId, userId, content, echo } = message
  const receivedAt = message.sentAt
  return { conversation, sequence, inboundId, userId, content, echo, replies, receivedAt }
}

function echo({ content }: InboundMessage): Reply[] {
  switch (content.kind) {
    case 'joined':
      return [{ text: 'Xin chào anh/chị', buttons: [{ label: 'Giấy tờ', send: '/giay-to 1' }] }]
    case 'unsupported':
      return [{ text: `Tôi không nhận được ${content.what}`, buttons: [] }]
    case 'by-person':
    case 'found-answer':
    case 'withdrawn':
      return []
    case 'text':
      return [{ text: `Tôi nghe: ${content.text}`, buttons: [] }]
  }
}
