import { useWindowEvent } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useEndSession, useReadSession } from '../api/session'
import { ApiError } from '../api/api-error'
import { asObject } from '../parts/schema-form/as-json'

/**
 * Notices that the session is over, or another one: when anything is refused for it, and when
 * somebody comes back to the page, who may have signed out or in elsewhere.
 */
export function useSessionWatch(): void {
  const queries = useQueryClient()
  const endSession = useEndSession()
  const readSession = useReadSession()
  useWindowEvent('focus', readSession)
  useEffect(() => {
    const look = (error: unknown) => {
      if (!(error instanceof ApiError)) return
      if (error.code === 'not_signed_in') endSession()
      if (asObject(error.details).reason === 'csrf') readSession()
    }
    const stopQueries = queries.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') look(event.action.error)
    })
    const stopMutations = queries.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') look(event.action.error)
    })
    return () => {
      stopQueries()
      stopMutations()
    }
  }, [queries, endSession, readSession])
}
