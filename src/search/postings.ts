import { type Steps } from '../lib/steps'
import { NumberMap } from './number-map'

const PROCEDURES_PER_STEP = 16

/** For each key (a word, or a pair of words) the procedures that have it in any name. */
export interface Postings {
  find(key: number): Uint16Array | undefined
  /** Whether any procedure has it; cheaper than finding which. */
  has(key: number): boolean
  /** In how many procedures it is; cheaper than finding which. */
  count(key: number): number
  /** Between 0, in every procedure, and about 1, in a single one. */
  rarity(key: number): number
  /** The length of all lists together. */
  readonly entries: number
}

interface FlatNames {
  starts: Int32Array
  foldedOf: Uint16Array
  /** The first name of each procedure; procedures stay far below 65,536. */
  firstNames: Int32Array
}

type KeyAt = (at: number, end: number) => number

/**
 * Builds the lists from names that lie one after another; a negative key is left out. All lists
 * share one array: tens of thousands of small ones would take several times the memory.
 */
export function* createPostings(names: FlatNames, keyAt: KeyAt): Steps<Postings> {
  const ids = new NumberMap()
  const counts: number[] = []
  const { entries, ends } = yield* listEntries(names, keyAt, ids, counts)

  const starts = new Int32Array(counts.length + 1)
  counts.forEach((count, id) => (starts[id + 1] = (starts[id] ?? 0) + count))
  const procedures = new Uint16Array(starts[counts.length] ?? 0)
  const next = starts.slice()
  let at = 0
  for (const [procedure, end] of ends.entries()) {
    if (procedure % PROCEDURES_PER_STEP === 0) yield
    for (; at < end; at += 1) {
      const id = entries[at] ?? 0
      procedures[next[id] ?? 0] = procedure
      next[id] = (next[id] ?? 0) + 1
    }
  }

  const size = names.firstNames.length - 1
  const rarest = Math.log(1 + 2 * size)
  const count = (key: number) => counts[ids.find(key)] ?? 0
  return {
    find(key) {
      const id = ids.find(key)
      return id < 0 ? undefined : procedures.subarray(starts[id], starts[id + 1])
    },
    has: (key) => ids.find(key) >= 0,
    count,
    rarity: (key) => Math.log(1 + size / (0.5 + count(key))) / rarest,
    entries: procedures.length,
  }
}

/**
 * The keys of each procedure, each once, by the places that they get in `ids`; `counts` gets how
 * many procedures have each. The entries of procedure `p` end at `ends[p]`.
 */
function* listEntries(
  names: FlatNames,
  keyAt: KeyAt,
  ids: NumberMap,
  counts: number[],
): Steps<{ entries: Int32Array; ends: Int32Array }> {
  const entries = new Int32Array(names.starts.at(-1) ?? 0)
  const ends = new Int32Array(names.firstNames.length - 1)
  const seenAt: number[] = []
  let length = 0
  for (const procedure of ends.keys()) {
    if (procedure % PROCEDURES_PER_STEP === 0) yield
    forEachKey(names, procedure, keyAt, (key) => {
      const id = ids.add(key)
      if (seenAt[id] === procedure) return
      seenAt[id] = procedure
      counts[id] = (counts[id] ?? 0) + 1
      entries[length] = id
      length += 1
    })
    ends[procedure] = length
  }
  return { entries, ends }
}

function forEachKey(
  { starts, firstNames }: FlatNames,
  procedure: number,
  keyAt: KeyAt,
  visit: (key: number) => void,
): void {
  for (let name = firstNames[procedure] ?? 0; name < (firstNames[procedure + 1] ?? 0); name += 1) {
    const end = starts[name + 1] ?? 0
    for (let at = starts[name] ?? 0; at < end; at += 1) {
      const key = keyAt(at, end)
      if (key >= 0) visit(key)
    }
  }
}
