import { type ActivitySet } from './activity'
import { readSocket } from './socket'
import { backoffMs, wait } from './wait'

const POLL_MS = 1_500
const POLL_HIDDEN_MS = 15_000
/** After this many sockets that did not open, polling does for a while. */
const CLOSED_SOCKETS_MAX = 2
const POLL_FOR_MS = 60_000

export interface Followed {
  /** What came since the last time; also tells whether the service can be reached. */
  catchUp: () => Promise<void>
  /** The address of the stream, from where catching up ended. */
  streamUrl: () => Promise<string | undefined>
  onActivities: (set: ActivitySet) => void
  onReached: (isReached: boolean) => void
}

/** Keeps the conversation up to date until it is stopped. */
export interface Follower {
  stop: () => void
  /** Something changed: look now instead of waiting. */
  nudge: () => void
}

/**
 * Follows a conversation: first by request, then by WebSocket, and by polling where no
 * WebSocket gets through. A lost connection is taken up again where it broke off.
 */
export function follow(followed: Followed): Follower {
  const ending = new AbortController()
  let waiting = new AbortController()
  let closedSockets = 0
  let pollUntil = 0

  void run()
  return {
    stop: () => {
      ending.abort()
      waiting.abort()
    },
    nudge: () => waiting.abort(),
  }

  async function run() {
    let failures = 0
    while (!ending.signal.aborted) {
      const isFine = await once()
      if (ending.signal.aborted) return
      failures = isFine ? 0 : failures + 1
      followed.onReached(isFine)
      waiting = new AbortController()
      await wait(isFine ? pollMs() : backoffMs(failures), waiting.signal)
    }
  }

  async function once(): Promise<boolean> {
    try {
      await followed.catchUp()
      if (ending.signal.aborted) return true
      followed.onReached(true)
      if (Date.now() >= pollUntil) await stream()
      return true
    } catch {
      return false
    }
  }

  async function stream() {
    // A page may forbid the socket as well, which throws; then there is still polling.
    const hasOpened = await listen().catch(() => false)
    closedSockets = hasOpened ? 0 : closedSockets + 1
    if (closedSockets >= CLOSED_SOCKETS_MAX) pollUntil = Date.now() + POLL_FOR_MS
  }

  async function listen(): Promise<boolean> {
    const url = await followed.streamUrl()
    if (!url || ending.signal.aborted) return false
    return readSocket(url, followed.onActivities, ending.signal)
  }
}

function pollMs(): number {
  return document.hidden ? POLL_HIDDEN_MS : POLL_MS
}
