import { type ContentSources } from '../content-sources'
import { FacetId } from '../facet'
import { findClaimedTwice, type Claim } from './find-claimed-twice'
import { CommandId } from '../intent'
import { type Finding } from '../problem'

/** Phrases that would lead to two things, and commands and facets that nobody can ask for. */
export function checkIntents(sources: ContentSources): Finding[] {
  const { intents, commands, facets } = sources
  const examples = claims(intents, 'examples', ({ id, examples }) => ({
    owner: `ý định ${id}`,
    phrases: examples,
  }))
  const orders = claims(commands, 'phrases', ({ id, phrases }) => ({
    owner: `lệnh ${id}`,
    phrases,
  }))
  const cues = claims(facets, 'cues', ({ id, cues }) => ({
    owner: `khía cạnh ${id}`,
    phrases: cues,
  }))
  return [
    ...findClaimedTwice([...orders, ...examples], { once: true }),
    ...findClaimedTwice(cues, { once: true }),
    ...findMissingIds(commands, CommandId.options, 'lệnh'),
    ...findMissingIds(facets, FacetId.options, 'khía cạnh'),
  ]
}

interface Item<T> {
  value: T
  file: string
  path: PropertyKey[]
}

function claims<T>(
  items: Item<T>[],
  field: string,
  read: (value: T) => { owner: string; phrases: string[] },
): Claim[] {
  return items.flatMap(({ value, file, path }) => {
    const { owner, phrases } = read(value)
    return phrases.map((phrase, index) => ({ phrase, owner, file, path: [...path, field, index] }))
  })
}

function findMissingIds(
  items: Item<{ id: string }>[],
  wanted: readonly string[],
  kind: string,
): Finding[] {
  const [first] = items
  if (!first) return []
  const ids = new Set(items.map(({ value }) => value.id))
  return wanted
    .filter((id) => !ids.has(id))
    .map((id) => ({
      severity: 'error',
      file: first.file,
      path: first.path.slice(0, 1),
      rule: 'missing-id',
      message: `Thiếu ${kind} “${id}”: người dân không có cách nào yêu cầu`,
      fix: `Thêm mục có id: ${id}`,
    }))
}
