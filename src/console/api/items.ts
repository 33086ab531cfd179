import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ListState } from '../parts/list/use-list-state'
import { asObject, asText } from '../parts/schema-form/as-json'
import { type Schema } from '../parts/schema-form/schema'
import { api, take } from './admin-client'
import { type AnswerOf } from './answer-of'
import { ApiError } from './api-error'

/** An item of the content as an editor opens it: as it is released, and as it was changed. */
export type OpenItem = AnswerOf<'getContentItem'>
export type ItemLine = AnswerOf<'listContentItems'>['items'][number]
export type ItemVersion = AnswerOf<'listContentVersions'>['items'][number]
export type Part = OpenItem['part']

export function useItems(part: Part, { search, filters, after }: ListState) {
  const query = {
    q: search || undefined,
    changed: filters.changed,
    group: filters.group,
    after,
  }
  return useQuery({
    queryKey: ['items', part, query],
    queryFn: ({ signal }) =>
      take(api.GET('/api/admin/v1/content/{part}', { params: { path: { part }, query }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function useItem(part: Part, key: string) {
  return useQuery({
    queryKey: ['item', part, key],
    queryFn: () => getItem(part, key),
    // What is being edited is not exchanged under the editor's hands.
    staleTime: Infinity,
    gcTime: 0,
  })
}

export function getItem(part: Part, key: string): Promise<OpenItem> {
  return take(api.GET('/api/admin/v1/content/{part}/{key}', { params: { path: { part, key } } }))
}

/** The JSON Schema of the items of a part, with help texts. */
export function useShape(part: Part) {
  return useQuery({
    queryKey: ['shape', part],
    staleTime: Infinity,
    queryFn: async (): Promise<Schema> => {
      const path = { part }
      const shape = await take(api.GET('/api/admin/v1/content-shapes/{part}', { params: { path } }))
      return isSchema(shape) ? shape : {}
    },
  })
}

export function useItemVersions(part: Part, key: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['item-versions', part, key],
    queryFn: () =>
      take(
        api.GET('/api/admin/v1/content/{part}/{key}/versions', { params: { path: { part, key } } }),
      ),
    enabled: isWanted,
  })
}

export interface SaveInput {
  value: unknown
  version: string
  reason?: string
}

export function saveItem(part: Part, key: string, body: SaveInput): Promise<OpenItem> {
  const params = { path: { part, key } }
  return take(api.PUT('/api/admin/v1/content/{part}/{key}', { params, body }))
}

export function discardDraft(part: Part, key: string, version: string): Promise<OpenItem> {
  const params = { path: { part, key } }
  return take(api.POST('/api/admin/v1/content/{part}/{key}/discard', { params, body: { version } }))
}

/** Saves an item that is not there yet; somebody else's is never overwritten. */
export async function addItem(part: Part, key: string, value: unknown): Promise<OpenItem> {
  try {
    return await saveItem(part, key, { value, version: 'new' })
  } catch (error) {
    const theirs = readTheirs(error)
    if (!theirs || theirs.value !== null) throw error
    return saveItem(part, key, { value, version: theirs.version })
  }
}

export interface Theirs {
  value: unknown
  version: string
  name: string
}

/** The other version, where saving failed because somebody else saved first. */
export function readTheirs(error: unknown): Theirs | undefined {
  if (!(error instanceof ApiError) || error.code !== 'conflict') return undefined
  const { theirs } = asObject(error.details)
  const { value, version, draft } = asObject(theirs)
  if (typeof version !== 'string') return undefined
  return { value, version, name: asText(asObject(asObject(draft).by).name) }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null
}
