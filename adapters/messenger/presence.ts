import { type Log } from '../../src/lib/logger'
import { type GraphApi } from './graph-api'

/** More at once would only take connections from the answers themselves. */
const UNDER_WAY_MAX = 20

export interface PresenceOptions {
  pageId: string
  log: Log
}

/**
 * Shows a citizen that the message was seen and an answer is being written. A courtesy: it
 * is never waited for, and nothing depends on whether it arrives.
 */
export function createPresence({ pageId, log }: PresenceOptions, call: GraphApi) {
  const underWay = new Set<Promise<void>>()

  const show = async (userId: string) => {
    const recipient = { id: userId }
    await call(`${pageId}/messages`, { recipient, sender_action: 'mark_seen' })
    await call(`${pageId}/messages`, { recipient, sender_action: 'typing_on' })
  }

  return {
    show(userId: string): void {
      if (underWay.size >= UNDER_WAY_MAX) return
      const shown = show(userId)
        .catch(() => log.debug('a citizen could not be shown that an answer is being written'))
        .finally(() => underWay.delete(shown))
      underWay.add(shown)
    },
    /** Resolves when nothing is under way any more. */
    idle: async () => void (await Promise.all(underWay)),
  }
}
