import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Page } from '../parts/list/data-list'
import { type ListState } from '../parts/list/use-list-state'
import { asObject } from '../parts/schema-form/as-json'
import { call } from './call'
import { ApiError } from './api-error'

export type Part = 'guides' | 'phrasebook' | 'intents' | 'golden'

export interface Author {
  id: string
  name: string
}

/** An item of the content as an editor opens it: as it is released, and as it was changed. */
export interface OpenItem {
  part: Part
  key: string
  value: unknown
  released: unknown
  version: string
  draft?: { by: Author; savedAt: string; reason?: string; baseRelease: number }
}

export interface ItemSummary {
  key: string
  title: string
  isDraft: boolean
}

export interface ItemVersion {
  version: string
  value: unknown
  by: Author
  reason?: string
  savedAt: string
  ended: 'replaced' | 'discarded' | 'published'
  release?: number
}

/** What the items of a part are, a page at a time. */
export function useItems(part: Part, { search, filters, after }: ListState) {
  const query = { q: search || undefined, ...filters, after }
  return useQuery({
    queryKey: ['items', part, query],
    queryFn: () => call<Page<ItemSummary>>('GET', `/content/${part}`, { query }),
    placeholderData: keepPreviousData,
  })
}

export function useItem(part: Part, key: string) {
  return useQuery({
    queryKey: ['item', part, key],
    queryFn: () => call<OpenItem>('GET', itemPath(part, key)),
    // What is being edited is not exchanged under the editor's hands.
    staleTime: Infinity,
    gcTime: 0,
  })
}

export function useItemHistory(part: Part, key: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['item-history', part, key],
    queryFn: () => call<Page<ItemVersion>>('GET', `${itemPath(part, key)}/history`),
    enabled: isWanted,
  })
}

export interface SaveInput {
  value: unknown
  version: string
  reason?: string
}

export function saveItem(part: Part, key: string, input: SaveInput): Promise<OpenItem> {
  return call<OpenItem>('PUT', itemPath(part, key), { body: input })
}

export function discardDraft(part: Part, key: string, version: string): Promise<void> {
  return call('DELETE', itemPath(part, key), { query: { version } })
}

/** The other version, where saving failed because somebody else saved first. */
export function readTheirs(error: unknown): OpenItem | undefined {
  if (!(error instanceof ApiError) || error.code !== 'conflict') return undefined
  const { theirs } = asObject(error.details)
  return isOpenItem(theirs) ? theirs : undefined
}

function isOpenItem(value: unknown): value is OpenItem {
  const held = asObject(value)
  return typeof held.version === 'string' && 'value' in held
}

function itemPath(part: Part, key: string): string {
  return `/content/${part}/${encodeURIComponent(key)}`
}
