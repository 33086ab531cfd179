import { pairKey, type SearchIndex } from './build-index'
import { type Question } from './read-question'

const PAIR_FACTOR = 0.8
/** Lists longer than this together are not read further; the rarest words come first. */
const POSTINGS_MAX = 60_000

interface Clue {
  list: Int32Array
  gain: number
}

/** The procedures that share most weight with the question in any of their names, best first. */
export function findCandidates(question: Question, index: SearchIndex, count: number): number[] {
  const clues = collectClues(question, index).sort((a, b) => a.list.length - b.list.length)
  const scores = new Float32Array(index.namesOf.length)
  const touched: number[] = []
  let read = 0
  for (const { list, gain } of clues) {
    read += list.length
    if (read > POSTINGS_MAX) break
    for (const procedure of list) {
      const score = scores[procedure] ?? 0
      if (score === 0) touched.push(procedure)
      scores[procedure] = score + gain
    }
  }
  return touched.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, count)
}

function collectClues({ slots }: Question, index: SearchIndex): Clue[] {
  const byKey = new Map<string, Clue>()
  for (const slot of slots) {
    if (slot.folded < 0 || slot.weight === 0) continue
    addClue(byKey, `w${slot.folded}`, index.words.find(slot.folded), slot.weight * slot.trust)
    const before = slots[slot.before]
    if (!before || before.folded < 0) continue
    const key = pairKey(before.folded, slot.folded)
    const gain = index.pairs.rarity(key) * PAIR_FACTOR * Math.min(1, slot.weight + before.weight)
    addClue(byKey, `p${key}`, index.pairs.find(key), gain * Math.min(slot.trust, before.trust))
  }
  return [...byKey.values()]
}

function addClue(
  clues: Map<string, Clue>,
  key: string,
  list: Int32Array | undefined,
  gain: number,
): void {
  if (!list || gain <= 0) return
  const known = clues.get(key)
  if (!known) clues.set(key, { list, gain })
  else known.gain = Math.max(known.gain, gain)
}
