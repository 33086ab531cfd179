import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error'

const RETRIES = 2

/** Requests that were made lately are not made again, and what is refused is not tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => !isRefusal(error) && failures < RETRIES,
    },
  },
})

function isRefusal(error: Error): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 500
}
