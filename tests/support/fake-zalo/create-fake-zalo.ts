import { createHash } from 'node:crypto'
import {
  type PlatformBehaviour,
  type PlatformCall,
  type PlatformParts,
} from '../fake-platform/fake-platform'
import { createEvents } from './events'
import { createMessages, refuse, type MessageRules } from './messages'
import { createTokens } from './tokens'
import { FAKE_ACCOUNT, type ZaloAccount } from './zalo-account'

/** Zalo repeats what was not acknowledged after 30 s, 5, 15 and 30 minutes and an hour. */
const RETRY_SECONDS = [30, 300, 900, 1800, 3600]

export interface FakeZaloOptions extends MessageRules {
  account: ZaloAccount
  /** Whether what the account sends comes back as an event. */
  echoes: boolean
  /** Whether those name an administrator too, as they do of what a person typed. */
  namesAdmin: boolean
}

/** Behaves like Zalo's servers towards one app and one Official Account. */
export function createFakeZalo(
  parts: PlatformParts,
  given: Partial<FakeZaloOptions> = {},
): PlatformBehaviour {
  const { clock, webhooks } = parts
  const account = given.account ?? FAKE_ACCOUNT
  const rules = { takesButtons: true, perMinute: 4000, echoes: true, namesAdmin: false, ...given }
  const tokens = createTokens(account, clock)
  const events = createEvents(account, clock)
  const messages = createMessages(parts, rules)

  function echo(user: string, text: string, id: string): void {
    const adminId = rules.namesAdmin ? '78' : undefined
    if (rules.echoes) void webhooks.deliver(events.echo(user, text, { id, adminId }))
  }

  function answerApi(call: PlatformCall) {
    const error = tokens.check(call.headers.access_token)
    return error === 0 ? messages.answer(call, echo) : refuse(error)
  }

  return {
    name: 'zalo',
    retrySeconds: RETRY_SECONDS,
    deadlineSeconds: 2,
    write: (event) => JSON.stringify(event),
    sign: (body) => ({ 'X-ZEvent-Signature': `mac=${macOf(body, account)}` }),

    answer(call) {
      switch (call.path) {
        case '/v4/oa/access_token':
          return tokens.answer(call)
        case '/v4/oa/permission':
          return tokens.consent(call)
        case '/v3.0/oa/message/cs':
          return answerApi(call)
        default:
          return { status: 404, body: { error: 404, message: 'Empty api' } }
      }
    },

    orders: {
      ...personOrders(parts, { events, touch: messages.touch }),
      officer: (order) => {
        const { user, text } = toOrder(order)
        parts.chats.show(user, `Cán bộ: ${text}`)
        return webhooks.deliver(events.echo(user, text, { adminId: '77' }))
      },
      event: (order) => webhooks.deliver(order),
      tokens: () => tokens.issue(),
      'expire-access': () => tokens.expire(),
      revoke: () => tokens.revoke(),
      spent: () => tokens.spent(),
      rules: (order) => void Object.assign(rules, order),
    },
  }
}

interface PersonParts {
  events: ReturnType<typeof createEvents>
  touch: (user: string) => void
}

/** What a person can do in the chat; each answers when the webhook was acknowledged or given up. */
function personOrders(
  { chats, webhooks }: PlatformParts,
  { events, touch }: PersonParts,
): PlatformBehaviour['orders'] {
  const act =
    (event: (user: string, text: string) => object, shown?: string) => (given: unknown) => {
      const { user, text } = toOrder(given)
      touch(user)
      if (shown !== undefined) chats.say(user, shown || text)
      return webhooks.deliver(event(user, text)).then((isAcknowledged) => ({ isAcknowledged }))
    }
  return {
    say: act(events.text, ''),
    // A hidden button sends its payload without showing it.
    press: act(events.text),
    picture: act(events.picture, '🖼 (ảnh)'),
    follow: act(events.follow),
    withdraw: act(events.withdraw),
  }
}

function toOrder(given: unknown): { user: string; text: string } {
  const { user, text = '' }: Record<string, unknown> = Object(given)
  return { user: String(user), text: String(text) }
}

function macOf(body: string, { appId, oaSecret }: ZaloAccount): string {
  const { timestamp }: Record<string, unknown> = Object(JSON.parse(body))
  return createHash('sha256')
    .update(`${appId}${body}${String(timestamp)}${oaSecret}`)
    .digest('hex')
}
