import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier'
import { type Intent } from '../content/intent'
import { inSteps, type Steps } from '../lib/steps'
import { clean } from '../text/clean'
import { foldSyllable } from '../text/place-tone'
import { rememberText, WORDS_REMEMBERED } from '../text/remember-text'
import { createLikenessTable, type Example, likenessOf, type Token } from './likeness-table'
import { PAIR_MARK, type ProcedureWords } from './procedure-words'

export interface IntentGuess {
  id: string
  /** How likely it is among the intents that have any of the words. */
  probability: number
  /** Share of the message's words that the nearest example of this intent has, and the other way round. */
  likeness: number
  /** By how much it is likelier than a question about a procedure, as the logarithm of the ratio. */
  odds: number
  /** The same for one word or pair of words: a long story has some of everything. */
  oddsPerToken: number
}

export interface IntentClassifier {
  /**
   * The likeliest intent. `mayWin` is asked first whether the best guess that could come out would
   * be of any use; most messages are plain questions, and for those nothing need be compared.
   */
  classify(
    words: string[],
    mayWin: (limit: Omit<IntentGuess, 'id'>) => boolean,
  ): IntentGuess | undefined
  /** Whether an example has the word, with whatever marks. */
  knows(word: string): boolean
}

/** What a word that an intent has not counts as, next to one that an example has. */
const SMOOTHING = 0.1
/** What all the words count that people may use as well: examples are few of those that there are. */
const UNSEEN_SIZE = 2500
/** An unseen word of an intent, as a logarithm. */
const LOG_UNSEEN = Math.log(SMOOTHING / UNSEEN_SIZE)
/** Procedures are counted as if this many of their words had been seen, to be fair to intents. */
const PROCEDURE_TOKENS = 45_000
/** The intents whose examples are nearest are enough to choose from. */
const CANDIDATES_MAX = 6

/** A little more than the sum of logarithms, which is worked out in another order. */
const ROUNDED_UP = 1e-6

/** What a word that nobody knows speaks against an intent: it is of another language, or a name. */
const UNKNOWN_WORD = 2

/**
 * Learns from the examples in intents/general.yaml to tell apart what is no procedure: a Bayes
 * classifier over our own words and pairs of words, since natural's own cutting shreds Vietnamese.
 * What speaks against all intents are the words with which procedures are asked for.
 */
export function* createIntentClassifier(
  intents: Intent[],
  procedures: ProcedureWords,
): Steps<IntentClassifier> {
  if (intents.length === 0) return { classify: () => undefined, knows: () => false }
  const examples: Example[] = []
  for (const { id, examples: texts } of intents) {
    yield
    for (const text of texts) {
      examples.push({ intent: id, tokens: distinct(toTokens(clean(text).split(' '))) })
    }
  }
  const table = yield* createLikenessTable(examples)
  const { logLikelihood, highest } = yield* learn(examples)

  /** By how much less a word would be expected of somebody who asks for a procedure. */
  const againstOf = rememberText((key) => {
    const share = procedures.share(key)
    const log = Math.log((share * PROCEDURE_TOKENS + SMOOTHING) / (PROCEDURE_TOKENS + UNSEEN_SIZE))
    // A word that no example has cannot speak for an intent.
    if (table.has(key)) return log
    if (share > 0) return Math.max(0, log - LOG_UNSEEN)
    return isPair(key) ? 0 : UNKNOWN_WORD
  }, WORDS_REMEMBERED)

  return {
    knows: (word) => table.has(foldSyllable(word)),
    classify(words, mayWin) {
      const tokens = distinct(toTokens(words))
      const known = tokens.filter(({ key }) => table.has(key))
      const against = tokens.reduce((sum, { key }) => sum + againstOf(key), 0)
      const toGuess = (likeness: number, probability: number, log: number) => {
        const odds = log - against
        return { likeness, probability, odds, oddsPerToken: odds / tokens.length }
      }
      const most = known.reduce((sum, { key }) => sum + (highest.get(key) ?? 0), ROUNDED_UP)
      const likest = likenessOf(known.length, tokens.length, known.length)
      if (!mayWin(toGuess(likest, 1, most))) return undefined

      const log = logLikelihood(known)
      const guesses = table
        .nearest(tokens)
        .slice(0, CANDIDATES_MAX)
        .map(({ intent, likeness }) => ({ id: intent, likeness, log: log(intent) }))
        .sort((a, b) => b.log - a.log)
      const [first] = guesses
      if (!first) return undefined
      const total = guesses.reduce((sum, guess) => sum + Math.exp(guess.log - first.log), 0)
      return { id: first.id, ...toGuess(first.likeness, 1 / total, first.log) }
    },
  }
}

interface Learnt {
  /** How likely words are said for an intent, as a logarithm. */
  logLikelihood: (tokens: Token[]) => (intent: string) => number
  /** For each word and pair of words the same for the intent that has it most. */
  highest: ReadonlyMap<string, number>
}

function* learn(examples: Example[]): Steps<Learnt> {
  const { classifier } = new BayesClassifier(undefined, SMOOTHING)
  const sizes = new Map<string, number>()
  yield* inSteps(examples, ({ intent, tokens }) => {
    classifier.addExample(observe(tokens), intent)
    sizes.set(intent, (sizes.get(intent) ?? 0) + tokens.length)
  })
  // Left alone they are all one, and an intent with many examples would win by their number. In
  // this unit, products over long messages stay within what a number holds.
  const totals = classifier.classTotals
  for (const [intent, size] of sizes) totals[intent] = (size + UNSEEN_SIZE) / UNSEEN_SIZE
  const highest = new Map<string, number>()
  for (const [intent, counts] of Object.entries(classifier.classFeatures)) {
    yield
    for (const [key, count] of Object.entries(counts)) {
      const log = Math.log(count / (totals[intent] ?? 1) / UNSEEN_SIZE)
      highest.set(key, Math.max(log, highest.get(key) ?? -Infinity))
    }
  }
  return {
    highest,
    logLikelihood(tokens) {
      const observation = observe(tokens)
      const unit = tokens.length * Math.log(UNSEEN_SIZE)
      return (intent) => {
        const value = classifier.probabilityOfClass(observation, intent)
        return Math.log(value / (totals[intent] ?? 1)) - unit
      }
    },
  }
}

/**
 * Tokens as the classifier takes them sparsely; handed over as a list it would walk through
 * every word it has ever seen, for each question.
 */
function observe(tokens: Token[]): Record<string, string> {
  return Object.fromEntries(tokens.map(({ key }, at) => [String(at), key]))
}

function distinct(tokens: Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.key, token])).values()]
}

function isPair(key: string): boolean {
  return key.includes(PAIR_MARK)
}

function toTokens(words: string[]): Token[] {
  const single = words.filter(Boolean).map((written) => ({ key: foldSyllable(written), written }))
  const pairs = single.slice(1).map(({ key, written }, at) => {
    const before = single[at]
    return {
      key: `${before?.key ?? ''}${PAIR_MARK}${key}`,
      written: `${before?.written ?? ''}${PAIR_MARK}${written}`,
    }
  })
  return [...single, ...pairs]
}
