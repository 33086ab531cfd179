import { META } from './page'
import { type People } from './people'

/** What an order says; each takes what it needs. */
interface Given {
  user: string
  text: string
  send: string
  label: string
  ref: string
  on: boolean
  /** How many times the same webhook is delivered, at the same time. */
  times: number
  texts: string[]
  users: string[]
}

type Order = (given: Given) => unknown

/** What the demo page and tests can have happen. */
export function createOrders(people: People): Record<string, (given: unknown) => unknown> {
  const text = (user: string, said: string) => {
    people.act(user, said)
    return people.event(user, { message: { mid: people.newMid(), text: said } })
  }
  const deliver = (event: ReturnType<People['event']>, times: number) =>
    Promise.all(Array.from({ length: times }, () => people.deliver([event])))

  const orders: Record<string, Order> = {
    say: ({ user, text: said, times = 1 }) => deliver(text(user, said), times),
    press: ({ user, text: said, send = said, label = said }) => {
      people.act(user, label)
      const message = { mid: people.newMid(), text: label, quick_reply: { payload: send } }
      return people.deliver([people.event(user, { message })])
    },
    start: ({ user, ref }) => {
      people.act(user, 'Bắt đầu')
      const referral = ref ? { referral: { ref, source: 'SHORTLINK', type: 'OPEN_THREAD' } } : {}
      const postback = { mid: people.newMid(), title: 'Bắt đầu', payload: 'GET_STARTED' }
      return people.deliver([people.event(user, { postback: { ...postback, ...referral } })])
    },
    sticker: ({ user }) => {
      people.act(user, '👍')
      const attachments = [{ type: 'sticker', payload: { sticker_id: 369239263222822 } }]
      const message = { mid: people.newMid(), attachments }
      return people.deliver([people.event(user, { message })])
    },
    /** Several messages of one citizen in one body. */
    batch: ({ user, texts }) => people.deliver(texts.map((said) => text(user, said))),
    /** Many citizens write at once, each one message after another. */
    burst: async ({ users, texts }) => {
      const taken = await Promise.all(
        users.map(async (user) => {
          let count = 0
          for (const said of texts) count += Number(await people.deliver([text(user, said)]))
          return count
        }),
      )
      return { acknowledged: taken.reduce((sum, count) => sum + count, 0) }
    },
    /** A person of the agency answers in the page's inbox. */
    person: ({ user, text: said }) => {
      people.show(user, `Cán bộ: ${said}`)
      return people.echo(user, {
        mid: people.newMid(),
        app_id: Number(META.inboxAppId),
        text: said,
      })
    },
    /** The thread is handed back to the app. */
    'hand-back': ({ user, times = 1 }) => {
      people.give(user, META.appId)
      const control = { previous_owner_app_id: META.inboxAppId, new_owner_app_id: META.appId }
      return deliver(people.event(user, { pass_thread_control: control }), times)
    },
    /** Which app has the thread. */
    owner: ({ user }) => ({ appId: people.ownerOf(user) }),
    block: ({ user, on }) => people.block(user, on),
  }
  // The orders come from tests and a page of ours, and a wrong one fails them.
  return orders as Record<string, (given: unknown) => unknown>
}
