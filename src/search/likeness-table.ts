import { inSteps, type Steps } from '../lib/steps'
import { Vocabulary } from './vocabulary'

/** A word or a pair of words: without marks and tone, and as it is written. */
export interface Token {
  key: string
  written: string
}

export interface Example {
  intent: string
  tokens: Token[]
}

export interface LikenessTable {
  /** Whether an example has the word or the pair of words, with whatever marks. */
  has(key: string): boolean
  /** The intents by their nearest example, the nearest first. */
  nearest(tokens: Token[]): { intent: string; likeness: number }[]
}

/** Of two words that differ in their marks only, the one is as likely a slip as another word. */
const OTHER_MARKS_SHARE = 0.5

/** The examples that have a word or a pair of words, and the number of how it is written there. */
interface Holders {
  examples: number[]
  written: number[]
}

/** Dice's coefficient: how much two texts of so many words and pairs have in common. */
export function likenessOf(shared: number, length: number, otherLength: number): number {
  return (2 * shared) / (length + otherLength)
}

/**
 * For each intent how near its nearest example is, by words and pairs. What is typed without marks
 * may be either word, but "bán nhà" is hardly "bạn nha".
 */
export function* createLikenessTable(examples: Example[]): Steps<LikenessTable> {
  const spellings = new Vocabulary()
  const holders = new Map<string, Holders>()
  yield* inSteps(examples, ({ tokens }, at) => {
    for (const { key, written } of tokens) {
      const known = holders.get(key) ?? { examples: [], written: [] }
      known.examples.push(at)
      known.written.push(spellings.add(written))
      holders.set(key, known)
    }
  })
  const intents = [...new Set(examples.map(({ intent }) => intent))]
  const numbers = new Map(intents.map((intent, number) => [intent, number]))
  const intentOf = Int32Array.from(examples, ({ intent }) => numbers.get(intent) ?? 0)
  const lengths = Int32Array.from(examples, ({ tokens }) => tokens.length)
  const shared = new Float32Array(examples.length)

  /** Plain loops here and below, as there are thousands of examples and of words in them. */
  function share({ key, written }: Token): void {
    const found = holders.get(key)
    if (!found) return
    const isBare = written === key
    const spelling = spellings.find(written)
    for (let at = 0; at < found.examples.length; at += 1) {
      const example = found.examples[at] ?? 0
      const isSame = isBare || found.written[at] === spelling
      shared[example] = (shared[example] ?? 0) + (isSame ? 1 : OTHER_MARKS_SHARE)
    }
  }

  function bestOfEach(length: number): Float32Array {
    const best = new Float32Array(intents.length)
    for (let at = 0; at < shared.length; at += 1) {
      const own = shared[at] ?? 0
      if (own === 0) continue
      const likeness = likenessOf(own, length, lengths[at] ?? 0)
      const number = intentOf[at] ?? 0
      if (likeness > (best[number] ?? 0)) best[number] = likeness
    }
    return best
  }

  return {
    has: (key) => holders.has(key),
    nearest(tokens) {
      shared.fill(0)
      tokens.forEach(share)
      const best = bestOfEach(tokens.length)
      return intents
        .map((intent, number) => ({ intent, likeness: best[number] ?? 0 }))
        .filter(({ likeness }) => likeness > 0)
        .sort((a, b) => b.likeness - a.likeness)
    },
  }
}
