import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

export interface ListState {
  search: string
  /** What the list is narrowed to, by the name of the filter. */
  filters: Record<string, string>
  /** Where the page begins; undefined is the first one. */
  after: string | undefined
  isFirst: boolean
  isNarrowed: boolean
  setSearch: (search: string) => void
  setFilter: (name: string, value: string | undefined) => void
  clear: () => void
  goNext: (next: string) => void
  goBack: () => void
}

const SEARCH = 'q'
const AFTER = 'after'
/** The pages before this one, so that there is a way back: cursors only lead on. */
const TRAIL = 'trail'
const SEPARATOR = ' '

/**
 * What a list shows, kept in the address, so that it is there again after going back or when
 * the address is passed on.
 */
export function useListState(filterNames: readonly string[]): ListState {
  const [params, setParams] = useSearchParams()
  const names = filterNames.join(SEPARATOR)

  const change = useCallback(
    (changes: Record<string, string | undefined>, isNewList: boolean) =>
      setParams((before) => changed(before, changes, isNewList), { replace: isNewList }),
    [setParams],
  )

  return useMemo(() => {
    const search = params.get(SEARCH) ?? ''
    const filters = Object.fromEntries(
      names.split(SEPARATOR).flatMap((name) => {
        const value = params.get(name)
        return value === null ? [] : [[name, value]]
      }),
    )
    const after = params.get(AFTER) ?? undefined
    const trail = (params.get(TRAIL) ?? '').split(SEPARATOR).filter(Boolean)
    return {
      ...{ search, filters, after },
      isFirst: after === undefined,
      isNarrowed: search !== '' || Object.keys(filters).length > 0,
      setSearch: (text) => change({ [SEARCH]: text }, true),
      setFilter: (name, value) => change({ [name]: value }, true),
      clear: () => {
        const none: Record<string, undefined> = { [SEARCH]: undefined }
        for (const name of names.split(SEPARATOR)) none[name] = undefined
        change(none, true)
      },
      goNext: (next) => {
        const longer = after === undefined ? trail : [...trail, after]
        change({ [AFTER]: next, [TRAIL]: longer.join(SEPARATOR) }, false)
      },
      goBack: () =>
        change({ [AFTER]: trail.at(-1), [TRAIL]: trail.slice(0, -1).join(SEPARATOR) }, false),
    }
  }, [params, names, change])
}

function changed(
  before: URLSearchParams,
  changes: Record<string, string | undefined>,
  isNewList: boolean,
): URLSearchParams {
  const after = new URLSearchParams(before)
  if (isNewList) {
    after.delete(AFTER)
    after.delete(TRAIL)
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value) after.set(name, value)
    else after.delete(name)
  }
  return after
}
