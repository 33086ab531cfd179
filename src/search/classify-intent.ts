import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier'
import { type Intent } from '../content/intent'
import { inSteps, type Steps } from '../lib/steps'
import { clean } from '../text/clean'
import { foldSyllable } from '../text/place-tone'

export interface IntentGuess {
  id: string
  probability: number
  /** Share of the message's words that the nearest example of this intent has, and the other way round. */
  likeness: number
}

export interface IntentClassifier {
  classify(words: string[]): IntentGuess | undefined
}

/** Below this a message is about something else, and the classifier is not even asked. */
export const LIKENESS_MIN = 0.45

/** Of two words that differ in their marks only, the one is as likely a slip as another word. */
const OTHER_MARKS_SHARE = 0.5

/** A word or a pair of words: without marks and tone, and as it is written. */
interface Token {
  key: string
  written: string
}

interface Example {
  intent: string
  tokens: Token[]
}

/**
 * Learns from the examples in intents/general.yaml to tell apart what is no procedure: a Bayes
 * classifier over our own words and pairs of words, since natural's own cutting shreds Vietnamese.
 */
export function* createIntentClassifier(intents: Intent[]): Steps<IntentClassifier> {
  if (intents.length === 0) return { classify: () => undefined }
  const classifier = new BayesClassifier(undefined, 0.1)
  const examples: Example[] = []
  for (const { id, examples: texts } of intents) {
    yield
    for (const text of texts) {
      const tokens = toTokens(clean(text).split(' '))
      classifier.classifier.addExample(observe(tokens), id)
      examples.push({ intent: id, tokens: distinct(tokens) })
    }
  }
  const table = yield* createLikenessTable(examples)
  return {
    classify(words) {
      const tokens = toTokens(words)
      const likeness = table.compare(tokens)
      if (Math.max(0, ...likeness.values()) < LIKENESS_MIN) return undefined
      const known = tokens.filter(({ key }) => table.holders.has(key))
      const values = classifier.classifier.getClassifications(observe(known))
      const total = values.reduce((sum, { value }) => sum + value, 0)
      const [first] = values
      if (!first || !(total > 0)) return undefined
      return {
        id: first.label,
        probability: first.value / total,
        likeness: likeness.get(first.label) ?? 0,
      }
    },
  }
}

/** An example that has a word or a pair of words, and how it is written there. */
interface Holder {
  at: number
  written: string
}

interface LikenessTable {
  /** By words and pairs without their marks. */
  holders: ReadonlyMap<string, Holder[]>
  compare(tokens: Token[]): Map<string, number>
}

/**
 * For each intent how near its nearest example is: Dice's coefficient over words and pairs. What
 * is typed without marks may be either word, but "bán nhà" is hardly "bạn nha".
 */
function* createLikenessTable(examples: Example[]): Steps<LikenessTable> {
  const holders = new Map<string, Holder[]>()
  yield* inSteps(examples, ({ tokens }, at) => {
    for (const { key, written } of tokens) {
      const list = holders.get(key)
      if (list) list.push({ at, written })
      else holders.set(key, [{ at, written }])
    }
  })
  const shared = new Float32Array(examples.length)

  function compare(tokens: Token[]): Map<string, number> {
    const own = distinct(tokens)
    shared.fill(0)
    for (const { key, written } of own) {
      for (const { at, written: other } of holders.get(key) ?? []) {
        const isSame = written === other || written === key
        shared[at] = (shared[at] ?? 0) + (isSame ? 1 : OTHER_MARKS_SHARE)
      }
    }
    const nearest = new Map<string, number>()
    examples.forEach(({ intent, tokens: others }, at) => {
      const likeness = (2 * (shared[at] ?? 0)) / (own.length + others.length)
      if (likeness < LIKENESS_MIN) return
      if (likeness > (nearest.get(intent) ?? 0)) nearest.set(intent, likeness)
    })
    return nearest
  }
  return { holders, compare }
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

function toTokens(words: string[]): Token[] {
  const single = words.filter(Boolean).map((written) => ({ key: foldSyllable(written), written }))
  const pairs = single.slice(1).map(({ key, written }, at) => {
    const before = single[at]
    return { key: `${before?.key ?? ''}_${key}`, written: `${before?.written ?? ''}_${written}` }
  })
  return [...single, ...pairs]
}
