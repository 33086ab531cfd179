import { randomBytes } from 'node:crypto'
import { type PlatformParts } from '../fake-platform/fake-platform'
import { type Person } from './check-message'
import { META } from './page'

export type People = ReturnType<typeof createPeople>

/** Those who chat with the page, and what Meta tells the service of them. */
export function createPeople({ clock, chats, webhooks }: PlatformParts) {
  const people = new Map<string, Person>()

  const newMid = () => `m_${randomBytes(16).toString('base64url')}`

  const event = (user: string, what: object) => ({
    sender: { id: user },
    recipient: { id: META.pageId },
    timestamp: Math.floor(clock.now()),
    ...what,
  })

  /** Every body holds one entry or several; resolves when it was acknowledged or given up. */
  const deliver = (events: object[]) =>
    webhooks.deliver({
      object: 'page',
      entry: [{ id: META.pageId, time: Math.floor(clock.now()), messaging: events }],
    })

  return {
    newMid,
    event,
    deliver,
    find: (user: string) => people.get(user),

    /** Somebody does something, which opens the window. */
    act(user: string, shown: string): void {
      const person = people.get(user) ?? { actedAt: 0, isBlocking: false }
      people.set(user, { ...person, actedAt: clock.now() })
      chats.say(user, shown)
    },

    show: (user: string, text: string) => chats.show(user, text),

    block(user: string, isBlocking: boolean): void {
      const person = people.get(user)
      if (person) person.isBlocking = isBlocking
    },

    /** What was written as the page, by the app itself or by anybody else. */
    echo(user: string, message: object): void {
      const fields = { message: { is_echo: true, ...message } }
      const said = { ...event(user, fields), sender: { id: META.pageId }, recipient: { id: user } }
      void deliver([said])
    },
  }
}
