import { useQuery } from '@tanstack/react-query'
import { api, take } from './admin-client'

export interface Choice {
  value: string
  label: string
}

const NONE: Choice[] = []

/** The agencies of the released content, for choosing one. */
export function useAgencies(): Choice[] {
  const query = useQuery({
    queryKey: ['agencies'],
    staleTime: Infinity,
    queryFn: async () => {
      const { items } = await take(api.GET('/api/admin/v1/agencies'))
      return items.map(({ id, name }) => ({ value: id, label: name }))
    },
  })
  return query.data ?? NONE
}

/** What an agency is called. */
export function useAgencyName(): (id: string) => string {
  const agencies = useAgencies()
  return (id) => agencies.find(({ value }) => value === id)?.label ?? id
}
