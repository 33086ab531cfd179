import { z } from 'zod'
import { type Vault } from '../channel/vault'
import { type Collection, type CollectionShape } from '../store/collection'
import { type Store } from '../store/store'
import { createLeaseBook, type LeaseBook, LEASES } from './lease-book'

const KeptDocument = z.object({ name: z.string(), generation: z.number(), value: z.string() })
type KeptDocument = z.infer<typeof KeptDocument>

/** What channels keep of their platforms. It holds secrets, and is neither shown nor exported. */
export const KEPT_VALUES: CollectionShape<KeptDocument> = {
  name: 'kept_values',
  schema: KeptDocument,
  key: ({ name, generation }) => toKey(name, generation),
  indexes: { name: ['name', 'generation'] },
  // A platform that has changed a token does not know the one before any more.
  isIrreplaceable: true,
}

/** The newest and the one before: a node that is about to add after an old one must collide. */
const GENERATIONS_KEPT = 2

export interface VaultParts {
  values: Collection<KeptDocument>
  leases: Pick<LeaseBook, 'claim' | 'release'>
}

/** Keeps values by inserting only, so that of several nodes exactly one adds a generation. */
export function createVault({ values, leases }: VaultParts): Vault {
  return {
    async newest(name) {
      const { items } = await values.find({
        index: 'name',
        equals: [name],
        order: 'descending',
        limit: 1,
      })
      const document = items[0]?.document
      return document && { generation: document.generation, value: document.value }
    },

    async add(name, { generation, value }) {
      if (!(await values.insert({ name, generation, value }))) return false
      await values.remove(toKey(name, generation - GENERATIONS_KEPT))
      return true
    },

    claim: (name) => leases.claim(`vault/${name}`),
    release: (name) => leases.release(`vault/${name}`),
  }
}

/** The vault of a store, for the service and for command lines. */
export function openVault(store: Pick<Store, 'collection'>): Vault {
  return createVault({
    values: store.collection(KEPT_VALUES),
    leases: createLeaseBook({ leases: store.collection(LEASES) }),
  })
}

function toKey(name: string, generation: number): string {
  return `${name}#${generation}`
}
