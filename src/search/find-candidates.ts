import { pairKey, type SearchIndex } from './build-index'
import { type Question } from './read-question'

const PAIR_FACTOR = 1.5
/** Lists longer than this together are not read further; the rarest words come first. */
const POSTINGS_MAX = 30_000
/** Into so many equal parts the range of scores is divided, to tell the highest without sorting all. */
const STEPS = 400
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
  let wordsTotal = 0
  let pairsTotal = 0
  for (const { list, gain, isPair } of clues) {
    read += list.length
    if (isPair) pairsTotal += gain
    if (read > POSTINGS_MAX) break
    if (!isPair) wordsTotal += gain
    addGain(isPair ? pairs : words, list, gain)
  }
  const scores = { words, pairs, most: wordsTotal + PAIR_FACTOR * pairsTotal }
  return selectBest(scores, count).map((procedure) => ({
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
  const size = index.content.catalogue.length
  const fresh = { words: new Float32Array(size), pairs: new Float32Array(size) }
  scoresOf.set(index, fresh)
  return fresh
}

function addGain(scores: Float32Array, list: Uint16Array, gain: number): void {
  for (let at = 0; at < list.length; at += 1) {
    const procedure = list[at] ?? 0
    scores[procedure] = (scores[procedure] ?? 0) + gain
  }
}

/** The positions of the highest scores; sorts only those near the top, as there are thousands. */
function selectBest(scores: Scores & { most: number }, count: number): number[] {
  const limit = addPairs(scores, count)
  const { words } = scores
  const found: number[] = []
  for (let at = 0; at < words.length; at += 1) if ((words[at] ?? 0) >= limit) found.push(at)
  return found.sort((a, b) => (words[b] ?? 0) - (words[a] ?? 0) || a - b).slice(0, count)
}

/** Adds what the pairs say to what the words say, and gives a limit that lets enough through. */
function addPairs({ words, pairs, most }: Scores & { most: number }, count: number): number {
  const counts = new Int32Array(STEPS + 1)
  const stepsEach = STEPS / most
  for (let at = 0; at < words.length; at += 1) {
    const score = (words[at] ?? 0) + PAIR_FACTOR * (pairs[at] ?? 0)
    // Most procedures share nothing with the question, and are below every limit.
    if (score === 0) continue
    words[at] = score
    const step = Math.min(STEPS, Math.floor(score * stepsEach))
    counts[step] = (counts[step] ?? 0) + 1
  }
  let step = STEPS
  for (let above = counts[step] ?? 0; above < count && step > 0; above += counts[step] ?? 0)
    step -= 1
  // A little lower, as scores are kept in fewer digits; and what shares nothing never comes in.
  return Math.max((step / stepsEach) * (1 - 1e-6), Number.MIN_VALUE)
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
