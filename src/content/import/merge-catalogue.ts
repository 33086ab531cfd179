import { type CatalogueEntry } from '../catalogue-entry'

export interface MergedCatalogue {
  /** Sorted by code. */
  entries: CatalogueEntry[]
  added: number
  changed: number
  unchanged: number
}

/**
 * Adds entries to a catalogue. An entry that is there already is merged field by field: a
 * newer source wins, of two sources with one date the one that says more, and a field that
 * a source leaves empty never erases what is known.
 */
export function mergeCatalogue(
  existing: CatalogueEntry[],
  incoming: CatalogueEntry[],
): MergedCatalogue {
  const before = new Map(existing.map((entry) => [entry.code, entry]))
  const after = new Map(before)
  for (const entry of incoming) {
    const known = after.get(entry.code)
    after.set(entry.code, known ? mergeEntries(known, entry) : entry)
  }
  const codes = new Set(incoming.map(({ code }) => code))
  const changed = [...codes].filter((code) => {
    const old = before.get(code)
    return old && JSON.stringify(old) !== JSON.stringify(after.get(code))
  }).length
  const added = after.size - before.size
  return {
    entries: [...after.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    added,
    changed,
    unchanged: codes.size - added - changed,
  }
}

/** Fields always come in this order, so that a file that did not change stays the same. */
function mergeEntries(known: CatalogueEntry, incoming: CatalogueEntry): CatalogueEntry {
  const pick = <T extends string | string[] | undefined>(a: T, b: T): T =>
    prefersSecond([a, known.sourceDate], [b, incoming.sourceDate]) ? b : a
  return {
    code: known.code,
    name: pick(known.name, incoming.name),
    ministry: pick(known.ministry, incoming.ministry),
    field: pick(known.field, incoming.field),
    levels: pick(known.levels, incoming.levels),
    audience: pick(known.audience, incoming.audience),
    agency: pick(known.agency, incoming.agency),
    decision: pick(known.decision, incoming.decision),
    url: pick(known.url, incoming.url),
    source: incoming.sourceDate < known.sourceDate ? known.source : incoming.source,
    sourceDate: [known.sourceDate, incoming.sourceDate].sort()[1] ?? known.sourceDate,
  }
}

type Dated = [value: string | string[] | undefined, date: string]

function prefersSecond([a = '', aDate]: Dated, [b = '', bDate]: Dated): boolean {
  if (b.length === 0) return false
  if (a.length === 0) return true
  return aDate === bDate ? b.length > a.length : bDate > aDate
}
