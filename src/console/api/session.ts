import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { api, rememberCsrf, take } from './admin-client'
import { type components } from './admin-api'
import { ApiError } from './api-error'

export type Session = components['schemas']['Session']
export type Permission = Session['user']['permissions'][number]

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  queryFn: fetchSession,
})

/** Who has signed in, null for nobody. */
export function useSessionQuery() {
  return useQuery(sessionQuery)
}

async function fetchSession(): Promise<Session | null> {
  try {
    const session = await take(api.GET('/api/admin/v1/session'))
    rememberCsrf(session.csrf ?? '')
    return session
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null
    throw error
  }
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
  return (session) => {
    rememberCsrf(session.csrf ?? '')
    queries.setQueryData(sessionQuery.queryKey, session)
  }
}

/** Has it read again who has signed in and what they may do. */
export function useReadSession(): () => void {
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
}

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await api.DELETE('/api/admin/v1/session').catch(() => undefined)
    // Not cleared, as who shows the session would go on looking at what is no longer there.
    queries.setQueryData(sessionQuery.queryKey, null)
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
  }
}
