import { RecentMap } from '../lib/recent-map'
import { editDistance } from '../text/edit-distance'
import { withoutMarks } from '../text/marks'
import { foldSyllable } from '../text/place-tone'
import { pairKey, type SearchIndex } from './build-index'
import { type Question, type Slot } from './read-question'
import { findSimilarWords } from './similar-words'

const CORRECTIONS_MAX = 4
const TYPO_LENGTH_MAX = 12
const CORRECTED_WORDS_MAX = 12
const PAIR_BONUS = 0.5
const WORDS_KEPT = 2000
/** Another letter makes another word of a short one; a neighbouring key or a like sound may not. */
const SHORT_DISTANCE_MAX = 0.8

/**
 * Adds what an unknown word may have been meant to be: words of the index a slip or two away,
 * first of all those that the index knows beside the neighbours.
 */
export function correctTypos(question: Question, index: SearchIndex): void {
  const suspects = question.words
    .map((_, at) => at)
    .filter((at) => isSuspect(question, at, index))
    .slice(0, CORRECTED_WORDS_MAX)
  for (const at of suspects) {
    for (const { id, trust } of rankCorrections(question, at, index)) {
      addCorrection(question, at, { id, trust }, index)
    }
  }
}

interface Correction {
  id: number
  trust: number
}

function isSuspect({ slots, paths, words }: Question, at: number, index: SearchIndex): boolean {
  const slot = slots[at]
  if (!slot || slot.word.length > TYPO_LENGTH_MAX || /\d/u.test(slot.word)) return false
  if (paths.some(({ start, end }) => start <= at && at < end)) return false
  if (slot.folded < 0) return slot.word.length > 1
  return slot.weight > 0.1 && words.length > 1 && !fits(slots, at, slot.folded, index)
}

/** Whether the index knows this word beside the one before it or the one after it. */
function fits(slots: Slot[], at: number, id: number, index: SearchIndex): boolean {
  const before = slots[at - 1]?.folded ?? -1
  const after = slots[at + 1]?.folded ?? -1
  return (
    (before >= 0 && index.pairs.has(pairKey(before, id))) ||
    (after >= 0 && index.pairs.has(pairKey(id, after)))
  )
}

function rankCorrections(question: Question, at: number, index: SearchIndex): Correction[] {
  const slot = question.slots[at]
  if (!slot) return []
  const word = foldSyllable(slot.word)
  const isKnown = slot.folded >= 0
  return (
    neighboursOf(word, isKnown, index)
      .map(({ id, distance }) => {
        const isFitting = fits(question.slots, at, id, index)
        return { id, distance, isFitting, rank: distance - (isFitting ? PAIR_BONUS : 0) }
      })
      // A word that is spelt well is taken for a slip only where another one fits and it does not.
      .filter(({ isFitting }) => isFitting || !isKnown)
      .sort((a, b) => a.rank - b.rank || a.id - b.id)
      .slice(0, CORRECTIONS_MAX)
      .map(({ id, distance, isFitting }) => ({
        id,
        trust: (isKnown ? 0.75 : 0.9) - 0.25 * distance + (isFitting ? 0.08 : -0.1),
      }))
  )
}

interface Neighbour {
  id: number
  distance: number
}

/** Of each index the words near those it was asked for last: people make the same slips. */
const neighbours = new WeakMap<SearchIndex, RecentMap<string, Neighbour[]>>()

/** The words of the index that this one may be a slip for, in any question. */
function neighboursOf(word: string, isKnown: boolean, index: SearchIndex): Neighbour[] {
  const remembered = neighbours.get(index) ?? new RecentMap<string, Neighbour[]>(WORDS_KEPT)
  neighbours.set(index, remembered)
  const key = isKnown ? word : `${word}?`
  const known = remembered.get(key)
  if (known) return known
  const distanceMax = word.length <= 3 ? SHORT_DISTANCE_MAX : isKnown ? 1 : 1.7
  const near = findSimilarWords(index, word)
    .map((id) => ({ id, distance: editDistance(word, index.folded.words[id] ?? '', distanceMax) }))
    .filter(({ distance }) => distance <= distanceMax)
  remembered.set(key, near)
  return near
}

function addCorrection(
  { slots, paths }: Question,
  at: number,
  { id, trust }: Correction,
  index: SearchIndex,
): void {
  const typed = slots[at]
  if (!typed) return
  const from = slots.length
  slots.push({
    folded: id,
    accented: -1,
    word: withoutMarks(index.folded.words[id] ?? ''),
    weight: index.rarity[id] ?? 0,
    trust,
    isFacet: false,
    isBare: true,
    before: at - 1,
  })
  paths.push({ start: at, end: at + 1, from, to: from + 1, trust })
  if (typed.folded < 0) typed.weight = Math.max(typed.weight, index.rarity[id] ?? 0)
}
