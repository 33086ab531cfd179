import { RequestError, type DirectLine } from './direct-line'
import { type Memory, type Session } from './memory'

export interface SessionKeeperOptions {
  directLine: DirectLine
  memory: Memory
  locale: () => string
  /** The old conversation could not be continued; this is another one. */
  onReplaced: () => void
}

export type SessionKeeper = ReturnType<typeof createSessionKeeper>

/** Gets, keeps, refreshes and replaces the token of the conversation. */
export function createSessionKeeper(options: SessionKeeperOptions) {
  const { directLine, memory } = options
  let current = memory.session.get()
  let opening: Promise<Session> | undefined

  return { use, refreshInTime, forget }

  /** Does something with a session that works, replacing an expired one once. */
  async function use<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = current ?? (await opened())
    try {
      return await work(session)
    } catch (error) {
      if (!(error instanceof RequestError && error.isExpired)) throw error
      return work(await renewed(session))
    }
  }

  /** Refreshes the token when half of its life is over. */
  async function refreshInTime() {
    if (!current || Date.now() - current.since < current.expires_in * 500) return
    try {
      await use(async ({ token }) => keep({ ...(await directLine.refresh(token)) }))
    } catch {
      // It has the other half of its life to succeed.
    }
  }

  function forget() {
    current = opening = undefined
    memory.session.set(undefined)
  }

  /** Several requests may need a session at once; they share the one that is being opened. */
  function opened(older?: string): Promise<Session> {
    opening ??= open(older).finally(() => (opening = undefined))
    return opening
  }

  async function renewed(expired: Session): Promise<Session> {
    if (current && current !== expired) return current
    current = undefined
    const session = await opened(expired.token)
    if (session.conversationId !== expired.conversationId) options.onReplaced()
    return session
  }

  async function open(older?: string): Promise<Session> {
    if (!older) return begin()
    return begin(older).catch(() => begin())
  }

  async function begin(older?: string): Promise<Session> {
    const token = await directLine.token(older)
    await directLine.begin(token, options.locale())
    return keep(token)
  }

  function keep(token: Omit<Session, 'since'>): Session {
    current = { ...token, since: Date.now() }
    memory.session.set(current)
    return current
  }
}
