import { type Part } from '../../api/items'
import { type Sentences } from '../../sentences/sentences-provider'

export interface ItemKind {
  part: Part
  /** The address of its list. */
  path: string
  name: keyof Sentences['nav'] & keyof Sentences['items']
}

/** The parts of the content that have pages of their own. */
export const ITEM_KINDS = {
  guides: { part: 'guides', path: '/guides', name: 'guides' },
  phrasebook: { part: 'phrasebook', path: '/phrasings', name: 'phrasings' },
  intents: { part: 'intents', path: '/intents', name: 'intents' },
  golden: { part: 'golden', path: '/golden', name: 'golden' },
} as const satisfies Record<string, ItemKind>

/** The page on which an item is edited, where there is one. */
export function linkOfItem({ part, key }: { part: string; key: string }): string | undefined {
  const kind = Object.values(ITEM_KINDS).find((one) => one.part === part)
  return kind && `${kind.path}/${encodeURIComponent(key)}`
}
