import { z } from 'zod'
import { AppError } from '../../lib/errors'
import { type ServedRelease } from '../../search/served-release'
import { fold, normalize } from '../../text/normalize'
import { type ItemRef } from '../items'
import { type Author } from './draft'
import { type Drafts, type OpenItem } from './drafts'

export interface AddedPhrasings {
  /** The item whose draft has them now. */
  ref: ItemRef
  /** Those that were not there in any spelling. */
  added: string[]
}

export interface Phrasings {
  target: { kind: 'procedure' | 'intent'; id: string }
  texts: string[]
  by: Author
  reason?: string
}

export interface AddParts {
  drafts: Drafts
  current: () => ServedRelease
}

const ATTEMPTS_MAX = 5
const LENGTH_MIN = 3
const OpenPhrasebook = z.looseObject({ phrasings: z.array(z.string()).default([]) })
const OpenIntent = z.looseObject({ examples: z.array(z.string()).default([]) })

/**
 * Adds wordings of citizens to the draft of a procedure's phrasings or an intent's examples.
 * Wordings that are there already are passed over, so it may be repeated.
 *
 * @throws AppError `not_found` when there is no such procedure or intent
 */
export async function addPhrasings(parts: AddParts, change: Phrasings): Promise<AddedPhrasings> {
  const ref = refOf(change.target)
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const item = await parts.drafts.open(ref)
    const { value, added } = withPhrasings(item, change, parts.current())
    if (added.length === 0) return { ref, added }
    const { by, reason } = change
    const saved = await parts.drafts.save({ ref, value, version: item.version, by, reason })
    if (saved.kind === 'saved') return { ref, added }
  }
  throw new AppError('conflict', 'These phrasings are being changed by others; try again')
}

/**
 * Begins a new answer for something that is no procedure: the draft of an intent, which its
 * editor completes. Asked for twice, it is begun once.
 */
export async function beginAnswer(
  { drafts }: AddParts,
  answer: { name: string; reply: string; texts: string[]; by: Author },
): Promise<AddedPhrasings> {
  const { name, reply, by } = answer
  const id = normalizedId(name)
  const ref: ItemRef = { part: 'intents', key: id }
  const item = await drafts.open(ref)
  const examples = distinct(answer.texts, [])
  const value = { id, name, examples, reply: { vi: reply }, links: [], buttons: [] }
  if (item.value !== null) {
    if (nameOf(item.value) === name) return { ref, added: [] }
    throw new AppError('conflict', 'There is an answer of this name; give it another one')
  }
  const saved = await drafts.save({ ref, value, version: item.version, by })
  if (saved.kind === 'saved') return { ref, added: examples }
  throw new AppError('conflict', 'Somebody else has just begun an answer of this name')
}

function refOf({ kind, id }: Phrasings['target']): ItemRef {
  return kind === 'procedure' ? { part: 'phrasebook', key: id } : { part: 'intents', key: id }
}

function withPhrasings(item: OpenItem, { target, texts }: Phrasings, release: ServedRelease) {
  if (target.kind === 'intent') {
    if (item.value === null) throw notFound()
    const intent = OpenIntent.parse(item.value)
    const added = distinct(texts, intent.examples)
    return { value: { ...intent, examples: [...intent.examples, ...added] }, added }
  }
  const entry = OpenPhrasebook.parse(item.value ?? newEntry(target.id, release))
  const added = distinct(texts, entry.phrasings)
  return { value: { ...entry, phrasings: [...entry.phrasings, ...added] }, added }
}

function newEntry(code: string, release: ServedRelease) {
  if (!release.catalogueEntry(code) && !release.guide(code)) throw notFound()
  return { code, label: release.label(code).slice(0, 80), popularity: 1, phrasings: [] }
}

/** Each once, whatever its marks; in the spelling in which it comes first. */
function distinct(texts: string[], known: string[]): string[] {
  const seen = new Set(known.map(fold))
  return texts
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => {
      const isNew = text.length >= LENGTH_MIN && !seen.has(fold(text))
      seen.add(fold(text))
      return isNew
    })
}

function normalizedId(name: string): string {
  return fold(normalize(name))
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60)
}

function nameOf(value: unknown): string | undefined {
  return z.looseObject({ name: z.string() }).safeParse(value).data?.name
}

function notFound(): AppError {
  return new AppError('not_found', 'There is no such procedure or intent')
}
