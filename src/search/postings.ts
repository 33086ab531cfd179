import { type Steps } from '../lib/steps'

const PROCEDURES_PER_STEP = 16

/** For each key (a word, or a pair of words) the procedures that have it in any name. */
export interface Postings {
  find(key: number): Uint16Array | undefined
  /** Whether any procedure has it; cheaper than finding which. */
  has(key: number): boolean
  /** Between 0, in every procedure, and about 1, in a single one. */
  rarity(key: number): number
  /** The length of all lists together. */
  readonly entries: number
}

interface FlatNames {
  starts: Int32Array
  foldedOf: Int32Array
  /** The names of each procedure; procedures stay far below 65,536. */
  namesOf: number[][]
}

type KeyAt = (at: number, end: number) => number

/**
 * Builds the lists from names that lie one after another; a negative key is left out. All lists
 * share one array: tens of thousands of small ones would take several times the memory.
 */
export function* createPostings(names: FlatNames, keyAt: KeyAt): Steps<Postings> {
  const ids = new Map<number, number>()
  const counts: number[] = []
  yield* forEachEntry(names, { keyAt, ids }, (id) => (counts[id] = (counts[id] ?? 0) + 1))

  const starts = new Int32Array(counts.length + 1)
  counts.forEach((count, id) => (starts[id + 1] = (starts[id] ?? 0) + count))
  const procedures = new Uint16Array(starts[counts.length] ?? 0)
  const next = starts.slice()
  yield* forEachEntry(names, { keyAt, ids }, (id, procedure) => {
    procedures[next[id] ?? 0] = procedure
    next[id] = (next[id] ?? 0) + 1
  })

  const size = names.namesOf.length
  const rarest = Math.log(1 + 2 * size)
  return {
    find(key) {
      const id = ids.get(key)
      return id === undefined ? undefined : procedures.subarray(starts[id], starts[id + 1])
    },
    has: (key) => ids.has(key),
    rarity(key) {
      const id = ids.get(key)
      const count = id === undefined ? 0 : (counts[id] ?? 0)
      return Math.log(1 + size / (0.5 + count)) / rarest
    },
    entries: procedures.length,
  }
}

/** Visits each key of each procedure once, in the order of procedures, so that lists come out sorted. */
function* forEachEntry(
  { starts, namesOf }: FlatNames,
  { keyAt, ids }: { keyAt: KeyAt; ids: Map<number, number> },
  visit: (id: number, procedure: number) => void,
): Steps<void> {
  const seenAt: number[] = []
  for (const [procedure, names] of namesOf.entries()) {
    if (procedure % PROCEDURES_PER_STEP === 0) yield
    for (const name of names) {
      const end = starts[name + 1] ?? 0
      for (let at = starts[name] ?? 0; at < end; at += 1) {
        const key = keyAt(at, end)
        if (key < 0) continue
        const id = ids.get(key) ?? ids.size
        if (seenAt[id] === procedure) continue
        ids.set(key, id)
        seenAt[id] = procedure
        visit(id, procedure)
      }
    }
  }
}
