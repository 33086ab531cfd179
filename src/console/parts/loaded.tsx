import { Center, Loader } from '@mantine/core'
import { type UseQueryResult } from '@tanstack/react-query'
import { type ReactNode } from 'react'
import { useSentences } from '../sentences/sentences-provider'
import { ErrorState } from './error-state'

interface LoadedProps<T> {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
}

/** Shows what a request gave, or that it is under way, or why it failed. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <Waiting />
}

/** Something is under way. */
export function Waiting() {
  const { common } = useSentences()
  return (
    <Center py="xl" role="status">
      <Loader size="sm" />
      <span className="unseen">{common.loading}</span>
    </Center>
  )
}
