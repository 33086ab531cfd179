import { type PlatformClock } from './fake-platform'

/** One line of a chat as the person sees it on the phone. */
export interface ChatLine {
  number: number
  at: number
  from: 'person' | 'service'
  text: string
  buttons: { label: string; send: string; url?: string }[]
}

export type Chats = ReturnType<typeof createChats>

/** What every person sees in the chat with the service, in order of appearance. */
export function createChats(clock: PlatformClock) {
  const chats = new Map<string, ChatLine[]>()
  let number = 0
  const add = (userId: string, line: Omit<ChatLine, 'number' | 'at'>) => {
    number += 1
    const lines = chats.get(userId) ?? []
    lines.push({ ...line, number, at: clock.now() })
    chats.set(userId, lines)
  }
  return {
    say: (userId: string, text: string) => add(userId, { from: 'person', text, buttons: [] }),
    show: (userId: string, text: string, buttons: ChatLine['buttons'] = []) =>
      add(userId, { from: 'service', text, buttons }),
    of: (userId: string, after = 0) =>
      (chats.get(userId) ?? []).filter((line) => line.number > after),
    people: () => [...chats.keys()],
  }
}
