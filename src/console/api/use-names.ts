import { useAgencies } from './use-agencies'

/** What codes and ids are called, as far as that is known on the page. */
export function useNames() {
  const agencies = useAgencies()
  return {
    procedure: (code: string) => code,
    facet: (id: string) => id,
    agency: (id: string) => agencies.find(({ value }) => value === id)?.label ?? id,
  }
}
