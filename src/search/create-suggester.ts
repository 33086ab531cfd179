import Fuse from 'fuse.js'
import { clean } from '../text/clean'
import { withoutMarks } from '../text/marks'
import { foldSyllable } from '../text/place-tone'
import { type SearchIndex } from './build-index'
import { type Suggestion } from './searcher'

const NEAR_MAX = 30
const TYPED_LENGTH_MAX = 60
const PREFIX_WORDS_MAX = 40
/** Fuse.js compares every letter, and what is typed stands near the beginning of a name. */
const COMPARED_LENGTH_MAX = 90

interface Near {
  name: number
  text: string
}

/**
 * Search-as-you-type: the names that hold all words typed so far, the last one as the
 * beginning of a word; the few best are put in order by Fuse.js, which forgives slips.
 */
export function createSuggester(index: SearchIndex, label: (code: string) => string) {
  const sortedWords = index.folded.words.map((word, id) => ({ word, id })).sort(byWord)

  return (typed: string, limit: number): Suggestion[] => {
    const words = clean(typed).slice(0, TYPED_LENGTH_MAX).split(' ').filter(Boolean)
    const last = words.at(-1)
    if (last === undefined) return []
    const begun = wordsBeginningWith(sortedWords, foldSyllable(last))
    const near = nearNames(index, words.slice(0, -1).map(foldSyllable), begun)
    const fuse = new Fuse(near, {
      keys: ['text'],
      ignoreLocation: true,
      includeScore: true,
      threshold: 0.6,
    })
    const query = withoutMarks(words.join(' ')).slice(0, 32)
    const codes = fuse.search(query).map(({ item }) => codeOf(index, item.name))
    const rest = near.map(({ name }) => codeOf(index, name))
    return [...new Set([...codes, ...rest])]
      .slice(0, limit)
      .map((code) => ({ code, label: label(code) }))
  }
}

function codeOf(index: SearchIndex, name: number): string {
  const procedure = index.names[name]?.procedure ?? -1
  return index.content.catalogue[procedure]?.code ?? ''
}

interface Word {
  word: string
  id: number
}

function byWord(a: Word, b: Word): number {
  return a.word < b.word ? -1 : a.word > b.word ? 1 : 0
}

function wordsBeginningWith(sorted: Word[], prefix: string): Set<number> {
  const found = new Set<number>()
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.word ?? '') < prefix) low = middle + 1
    else high = middle
  }
  for (let at = low; at < sorted.length && found.size < PREFIX_WORDS_MAX; at += 1) {
    const entry = sorted[at]
    if (!entry?.word.startsWith(prefix)) break
    found.add(entry.id)
  }
  return found
}

/** Procedures by how many of the typed words they have, and of each its nearest name. */
function nearNames(index: SearchIndex, whole: string[], begun: Set<number>): Near[] {
  const scores = new Map<number, number>()
  const count = (id: number, gain: number) => {
    for (const procedure of index.words.find(id) ?? []) {
      scores.set(procedure, (scores.get(procedure) ?? 0) + gain)
    }
  }
  for (const word of whole) {
    const id = index.folded.find(word)
    if (id >= 0) count(id, index.rarity[id] ?? 0)
  }
  for (const id of begun) count(id, (index.rarity[id] ?? 0) * 0.7)
  const wanted = new Set([...whole.map((word) => index.folded.find(word)), ...begun])
  return [...scores]
    .map(([procedure, score]) => ({
      procedure,
      score: score + 0.05 * (index.popularity[procedure] ?? 1),
    }))
    .sort((a, b) => b.score - a.score || a.procedure - b.procedure)
    .slice(0, NEAR_MAX)
    .map(({ procedure }) => nearestName(index, procedure, wanted))
}

function nearestName(index: SearchIndex, procedure: number, wanted: Set<number>): Near {
  let best = { name: -1, score: -1 }
  for (const name of index.namesOf[procedure] ?? []) {
    const start = index.starts[name] ?? 0
    const words = index.foldedOf.subarray(start, index.starts[name + 1])
    const hits = words.reduce((sum, id) => sum + (wanted.has(id) ? 1 : 0), 0)
    const score = hits - 0.02 * words.length
    if (score > best.score) best = { name, score }
  }
  const text = withoutMarks(clean(index.names[best.name]?.text ?? ''))
  return { name: best.name, text: text.slice(0, COMPARED_LENGTH_MAX) }
}
