/** For each key (a word, or a pair of words) the procedures that have it in any name. */
export interface Postings {
  find(key: number): Int32Array | undefined
  /** Between 0, in every procedure, and about 1, in a single one. */
  rarity(key: number): number
}

interface FlatNames {
  starts: Int32Array
  foldedOf: Int32Array
  procedureOf: Int32Array
  size: number
}

/** Builds the lists from names that lie one after another; a negative key is left out. */
export function createPostings(
  { starts, procedureOf, size }: FlatNames,
  keyAt: (at: number, end: number) => number,
): Postings {
  const lists = new Map<number, number[]>()
  // In the order of procedures each list is sorted as it grows, and a repeat is its last entry.
  const order = Int32Array.from(procedureOf.keys())
  order.sort((a, b) => (procedureOf[a] ?? 0) - (procedureOf[b] ?? 0))
  for (const name of order) {
    const procedure = procedureOf[name] ?? 0
    const end = starts[name + 1] ?? 0
    for (let at = starts[name] ?? 0; at < end; at += 1) {
      const key = keyAt(at, end)
      if (key < 0) continue
      const list = lists.get(key)
      if (!list) lists.set(key, [procedure])
      else if (list[list.length - 1] !== procedure) list.push(procedure)
    }
  }
  const sorted = new Map<number, Int32Array>()
  for (const [key, list] of lists) sorted.set(key, Int32Array.from(list))

  return {
    find: (key) => sorted.get(key),
    rarity: (key) =>
      Math.log(1 + size / (0.5 + (sorted.get(key)?.length ?? 0))) / Math.log(1 + 2 * size),
  }
}
