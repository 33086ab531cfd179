import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext } from 'react'
import { api, rememberCsrf, take } from './admin-client'
import { type components } from './admin-api'
import { ApiError } from './api-error'

export type Session = components['schemas']['Session']
export type Permission = Session['user']['permissions'][number]

const SESSION = ['session'] as const

const sessionQuery = queryOptions({
  queryKey: SESSION,
  staleTime: Infinity,
  queryFn: fetchSession,
})

/** Who has signed in, and whether that is over by now; null for nobody. */
export type KnownSession = { session: Session; hasEnded: boolean } | null

export function useSessionQuery() {
  return useQuery(sessionQuery)
}

async function fetchSession({ client }: { client: QueryClient }): Promise<KnownSession> {
  try {
    return opened(client, await take(api.GET('/api/admin/v1/session')))
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return ended(knownSession(client))
    throw error
  }
}

function opened(queries: QueryClient, session: Session): KnownSession {
  const before = knownSession(queries)
  // What somebody else was shown is not for them.
  if (before && before.session.user.id !== session.user.id) forgetAnswers(queries)
  rememberCsrf(session.csrf ?? '')
  return { session, hasEnded: false }
}

function ended(known: KnownSession = null): KnownSession {
  return known && { ...known, hasEnded: true }
}

function knownSession(queries: QueryClient): KnownSession | undefined {
  return queries.getQueryData<KnownSession>(SESSION)
}

function forgetAnswers(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] })
}

export const SessionContext = createContext<Session | undefined>(undefined)

/** The session of the person who works with the page. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('Nobody has signed in')
  return session
}

/** Whether the roles of the person allow something. */
export function useMay(): (permission: Permission) => boolean {
  const { user } = useSession()
  return (permission) => user.permissions.includes(permission)
}

/** Takes up a session that was just opened or changed. */
export function useTakeSession(): (session: Session) => void {
  const queries = useQueryClient()
  return (session) => queries.setQueryData<KnownSession>(SESSION, opened(queries, session))
}

/** Has it read again who has signed in and what they may do. */
export function useReadSession(): () => void {
  const queries = useQueryClient()
  return useCallback(() => void queries.invalidateQueries({ queryKey: SESSION }), [queries])
}

/** Has it noted that the session is over, for which the service has just refused something. */
export function useEndSession(): () => void {
  const queries = useQueryClient()
  return useCallback(
    () => void queries.setQueryData<KnownSession>(SESSION, (known) => ended(known)),
    [queries],
  )
}

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await api.DELETE('/api/admin/v1/session').catch(() => undefined)
    // Not cleared, as who shows the session would go on looking at what is no longer there.
    queries.setQueryData<KnownSession>(SESSION, null)
    forgetAnswers(queries)
  }
}
