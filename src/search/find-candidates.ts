import { pairKey, type SearchIndex } from './build-index'
import { type Question } from './read-question'

const PAIR_FACTOR = 1.5
/** Lists longer than this together are not read further; the rarest words come first. */
const POSTINGS_MAX = 60_000
const STEPS = 100
/** Words that say less are in the names of most procedures: reading their lists costs most and finds nothing. */
const GAIN_MIN = 0.04

interface Clue {
  list: Uint16Array
  gain: number
  isPair: boolean
}

/** A procedure that shares words with the question, and how much of its pairs of words it has. */
export interface Found {
  procedure: number
  pairs: number
}

/** The procedures that share most weight with the question in any of their names, best first. */
export function findCandidates(question: Question, index: SearchIndex, count: number): Found[] {
  const clues = collectClues(question, index).sort((a, b) => a.list.length - b.list.length)
  const { words, pairs } = clearScores(index)
  let read = 0
  let pairsTotal = 0
  for (const { list, gain, isPair } of clues) {
    read += list.length
    if (isPair) pairsTotal += gain
    if (read > POSTINGS_MAX) break
    addGain(isPair ? pairs : words, list, gain)
  }
  const highest = addPairs(words, pairs)
  return selectBest(words, highest, count).map((procedure) => ({
    procedure,
    pairs: (pairs[procedure] ?? 0) / (pairsTotal || 1),
  }))
}

interface Scores {
  words: Float32Array
  pairs: Float32Array
}

const scoresOf = new WeakMap<SearchIndex, Scores>()

/** The same memory for every question, as clearing it is cheaper than asking for new. */
function clearScores(index: SearchIndex): Scores {
  const known = scoresOf.get(index)
  if (known) {
    known.words.fill(0)
    known.pairs.fill(0)
    return known
  }
  const size = index.namesOf.length
  const fresh = { words: new Float32Array(size), pairs: new Float32Array(size) }
  scoresOf.set(index, fresh)
  return fresh
}

/** Adds what the pairs say to what the words say, and gives the highest sum. */
function addPairs(scores: Float32Array, pairs: Float32Array): number {
  let highest = 0
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = (scores[at] ?? 0) + PAIR_FACTOR * (pairs[at] ?? 0)
    if ((scores[at] ?? 0) > highest) highest = scores[at] ?? 0
  }
  return highest
}

function addGain(scores: Float32Array, list: Uint16Array, gain: number): void {
  for (let at = 0; at < list.length; at += 1) {
    const procedure = list[at] ?? 0
    scores[procedure] = (scores[procedure] ?? 0) + gain
  }
}

/** The positions of the highest scores; sorts only those near the top, as there are thousands. */
function selectBest(scores: Float32Array, highest: number, count: number): number[] {
  if (highest === 0) return []
  const limit = limitFor(scores, highest, count)
  const found: number[] = []
  for (let at = 0; at < scores.length; at += 1) if ((scores[at] ?? 0) >= limit) found.push(at)
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, count)
}

/** The highest of a hundred limits that lets enough through. */
function limitFor(scores: Float32Array, highest: number, count: number): number {
  const counts = new Int32Array(STEPS + 1)
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0
    // Most procedures share nothing with the question, and are below every limit.
    if (score === 0) continue
    const step = Math.floor((score / highest) * STEPS)
    counts[step] = (counts[step] ?? 0) + 1
  }
  let step = STEPS
  for (let above = counts[step] ?? 0; above < count && step > 1; above += counts[step] ?? 0)
    step -= 1
  return (step / STEPS) * highest * (1 - 1e-6)
}

function collectClues({ slots }: Question, index: SearchIndex): Clue[] {
  const words = new Map<number, Clue>()
  const pairs = new Map<number, Clue>()
  for (const slot of slots) {
    if (slot.folded < 0 || slot.weight === 0) continue
    addClue(words, slot.folded, {
      list: index.words.find(slot.folded),
      gain: slot.weight * slot.trust,
      isPair: false,
    })
    const before = slots[slot.before]
    if (!before || before.folded < 0) continue
    const key = pairKey(before.folded, slot.folded)
    const list = index.pairs.find(key)
    if (!list) continue
    const gain = index.pairs.rarity(key) * Math.min(1, slot.weight + before.weight)
    addClue(pairs, key, { list, gain: gain * Math.min(slot.trust, before.trust), isPair: true })
  }
  return [...words.values(), ...pairs.values()]
}

function addClue(
  clues: Map<number, Clue>,
  key: number,
  { list, gain, isPair }: Omit<Clue, 'list'> & { list: Uint16Array | undefined },
): void {
  if (!list || gain < GAIN_MIN) return
  const known = clues.get(key)
  if (!known) clues.set(key, { list, gain, isPair })
  else known.gain = Math.max(known.gain, gain)
}
