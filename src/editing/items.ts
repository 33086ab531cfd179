import { z } from 'zod'
import { Agency, Place } from '../content/agency'
import { CatalogueEntry } from '../content/catalogue-entry'
import { CONTENT_PARTS, type Content, type ContentPart } from '../content/content'
import { Facet } from '../content/facet'
import { GoldenQuestion } from '../content/golden-question'
import { Guide } from '../content/guide'
import { Holiday } from '../content/holiday'
import { Command, Intent } from '../content/intent'
import { PhrasebookEntry } from '../content/phrasebook'
import { Synonym } from '../content/synonym'

/** One piece of content that is edited on its own: a guide, the phrasings of a procedure, an intent … */
export interface ItemRef {
  part: ContentPart
  /** What tells it from the others of its part: a slug, a code or an id. */
  key: string
}

export const Part = z.enum(CONTENT_PARTS)

/** How each part is checked. */
export const SHAPES = {
  catalogue: CatalogueEntry,
  guides: Guide,
  phrasebook: PhrasebookEntry,
  intents: Intent,
  commands: Command,
  facets: Facet,
  synonyms: Synonym,
  agencies: Agency,
  places: Place,
  holidays: Holiday,
  golden: GoldenQuestion,
} as const satisfies Record<ContentPart, z.ZodType>

/** The field by which the items of each part are told apart. */
export const KEY_FIELDS: Record<ContentPart, string> = {
  catalogue: 'code',
  guides: 'slug',
  phrasebook: 'code',
  intents: 'id',
  commands: 'id',
  facets: 'id',
  synonyms: 'from',
  agencies: 'id',
  places: 'id',
  holidays: 'from',
  golden: 'id',
}

/** `guides/dang-ky-khai-sinh`: what names an item in lists, drafts and the audit log. */
export function itemId({ part, key }: ItemRef): string {
  return `${part}/${key}`
}

/** @throws when it is no id of an item */
export function toItemRef(id: string): ItemRef {
  const slash = id.indexOf('/')
  return { part: Part.parse(id.slice(0, slash)), key: id.slice(slash + 1) }
}

/** The key that a value bears, whether or not the rest of it is right. */
export function keyOf(part: ContentPart, value: unknown): string | undefined {
  const key = readField(value, KEY_FIELDS[part])
  return typeof key === 'string' && key !== '' ? key : undefined
}

/** The items of a part by their keys, in the order in which they stand. */
export function itemsOf(content: Content, part: ContentPart): Map<string, unknown> {
  const known = tables.get(content)?.get(part)
  if (known) return known
  const items: unknown[] = content[part]
  const table = new Map(items.map((item) => [keyOf(part, item) ?? '', item]))
  const ofContent = tables.get(content) ?? new Map<ContentPart, Map<string, unknown>>()
  tables.set(content, ofContent.set(part, table))
  return table
}

/** What people call the item: its label, name or question. */
export function titleOf(value: unknown): string {
  for (const field of ['label', 'question', 'name', 'from', 'id', 'code']) {
    const title = readField(value, field)
    if (typeof title === 'string') return title
    const local = readField(title, 'vi')
    if (typeof local === 'string') return local
  }
  return ''
}

const tables = new WeakMap<Content, Map<ContentPart, Map<string, unknown>>>()

function readField(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return new Map<string, unknown>(Object.entries(value)).get(field)
}
