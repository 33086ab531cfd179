import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'

interface ActOptions<Input, Result> {
  /** What is read again afterwards; left out: everything but the session. */
  refresh?: readonly unknown[]
  /** What is said when it is done. */
  done?: string
  onDone?: (result: Result, input: Input) => void
}

/** Something that changes data: says when it is done, and has what it changed read again. */
export function useAct<Input, Result>(
  act: (input: Input) => Promise<Result>,
  { refresh, done, onDone }: ActOptions<Input, Result> = {},
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (result, input) => {
      if (done !== undefined) notifications.show({ message: done })
      onDone?.(result, input)
      await queries.invalidateQueries(
        refresh
          ? { queryKey: refresh }
          : { predicate: ({ queryKey }) => queryKey[0] !== 'session' },
      )
    },
  })
}
