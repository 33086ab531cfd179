import { z } from 'zod'
import {
  type Collection,
  type CollectionQuery,
  type CollectionShape,
} from '../../src/store/collection'
import { type Store } from '../../src/store/store'
import { handleAt, numbers, type Subject } from './subject'

export const Parcel = z.object({
  id: z.string(),
  state: z.string(),
  weight: z.number(),
  isUrgent: z.boolean(),
  dueAt: z.string().optional(),
  label: z.string().optional(),
  inside: z.record(z.string(), z.unknown()).optional(),
})
export type Parcel = z.infer<typeof Parcel>

/** A kind of documents with everything that one can have. */
export const PARCELS: CollectionShape<Parcel> = {
  name: 'test_parcels',
  schema: Parcel,
  key: ({ id }) => id,
  indexes: {
    state: ['state'],
    due: ['state', 'dueAt'],
    weight: ['weight'],
    urgent: ['isUrgent', 'weight'],
  },
  unique: ['label'],
}

export function parcel(id: string, given: Partial<Parcel> = {}): Parcel {
  return { id, state: 'new', weight: 1, isUrgent: false, ...given }
}

export function at(minute: number): string {
  return new Date(Date.UTC(2026, 6, 20, 8, minute)).toISOString()
}

export async function insertAll(parcels: Collection<Parcel>, documents: Parcel[]): Promise<void> {
  for (const document of documents) expect(await parcels.insert(document)).toBe(true)
}

export async function idsOf(
  parcels: Collection<Parcel>,
  query: CollectionQuery,
): Promise<string[]> {
  return (await parcels.find(query)).items.map(({ document }) => document.id)
}

export async function readPages(
  parcels: Collection<Parcel>,
  query: CollectionQuery,
): Promise<string[][]> {
  const { items, next } = await parcels.find(query)
  const ids = items.map(({ document }) => document.id)
  return next === undefined
    ? [ids]
    : [ids, ...(await readPages(parcels, { ...query, after: next }))]
}

/** The same collection many times, over two handles of the database. */
export async function collectionsOf(
  subject: Subject,
  count: number,
): Promise<Collection<Parcel>[]> {
  const handles: Store[] = [subject.store, await subject.open()]
  return numbers(1, count).map((i) => handleAt(handles, i).collection(PARCELS))
}
