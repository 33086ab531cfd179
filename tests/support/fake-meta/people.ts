import { randomBytes } from 'node:crypto'
import { type PlatformParts } from '../fake-platform/fake-platform'
import { type Person } from './check-message'
import { META } from './page'

export type People = ReturnType<typeof createPeople>

/** Those who chat with the page, and what Meta tells the service of them. */
export function createPeople({ clock, chats, webhooks }: PlatformParts) {
  const people = new Map<string, Person>()
  /** Whom threads were passed to; the app of the service has all others. */
  const owners = new Map<string, string>()

  const newMid = () => `m_${randomBytes(16).toString('base64url')}`

  const event = (user: string, what: object) => ({
    sender: { id: user },
    recipient: { id: META.pageId },
    timestamp: Math.floor(clock.now()),
    ...what,
  })

  /** Every body holds one entry or several; resolves when it was acknowledged or given up. */
  const deliver = (events: ReturnType<typeof event>[]) => {
    const isOurs = ({ sender, recipient }: ReturnType<typeof event>) =>
      [sender.id, recipient.id].every((id) => (owners.get(id) ?? META.appId) === META.appId)
    // Who does not have the thread is only told what happens in it.
    const key = events.every(isOurs) ? 'messaging' : 'standby'
    return webhooks.deliver({
      object: 'page',
      entry: [{ id: META.pageId, time: Math.floor(clock.now()), [key]: events }],
    })
  }

  return {
    newMid,
    event,
    deliver,
    find: (user: string) => people.get(user),
    ownerOf: (user: string) => owners.get(user) ?? META.appId,
    give: (user: string, appId: string) => void owners.set(user, appId),

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
