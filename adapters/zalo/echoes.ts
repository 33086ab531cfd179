import { type OutboundMessage } from '../../src/channel/delivery'

/** A message that was handed over, until it is known what became of it. */
interface Handed {
  userId: string
  text: string
  isShown: boolean
}

/** More would mean that nothing is answered any more; then an echo may be missed. */
const HANDED_MAX = 1000

export type Echoes = ReturnType<typeof createEchoes>

/**
 * Zalo has no ids that make a second attempt harmless, but it tells the webhook what it has
 * shown. So a message whose call got no answer is not sent again when its echo came here.
 */
export function createEchoes() {
  const handed = new Map<string, Handed>()
  return {
    /** What is known of the message; the same after an attempt that got no answer. */
    handOver({ id, userId, text }: OutboundMessage): Handed {
      const known = handed.get(id) ?? { userId, text, isShown: false }
      handed.set(id, known)
      const [oldest] = handed.keys()
      if (handed.size > HANDED_MAX && oldest !== undefined) handed.delete(oldest)
      return known
    },
    settle: ({ id }: OutboundMessage) => void handed.delete(id),
    /** Zalo has shown this to a citizen. Buttons that had to be text stand behind the text. */
    hear(userId: string, text: string): void {
      const shown = [...handed.values()].find(
        (one) => !one.isShown && one.userId === userId && text.startsWith(one.text),
      )
      if (shown) shown.isShown = true
    },
  }
}
