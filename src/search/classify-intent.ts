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

interface Example {
  intent: string
  tokens: Set<string>
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
      examples.push({ intent: id, tokens: new Set(tokens) })
    }
  }
  const table = yield* createLikenessTable(examples)
  return {
    classify(words) {
      const tokens = toTokens(words)
      const likeness = table.compare(tokens)
      if (Math.max(0, ...likeness.values()) < LIKENESS_MIN) return undefined
      const known = tokens.filter((token) => table.holders.has(token))
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

interface LikenessTable {
  /** For each word or pair of words the examples that have it. */
  holders: ReadonlyMap<string, number[]>
  compare(tokens: string[]): Map<string, number>
}

/** For each intent how near its nearest example is: Dice's coefficient over words and pairs. */
function* createLikenessTable(examples: Example[]): Steps<LikenessTable> {
  const holders = new Map<string, number[]>()
  yield* inSteps(examples, ({ tokens }, at) => {
    for (const token of tokens) {
      const list = holders.get(token)
      if (list) list.push(at)
      else holders.set(token, [at])
    }
  })
  const shared = new Uint16Array(examples.length)

  function compare(tokens: string[]): Map<string, number> {
    const own = new Set(tokens)
    shared.fill(0)
    for (const token of own) {
      for (const at of holders.get(token) ?? []) shared[at] = (shared[at] ?? 0) + 1
    }
    const nearest = new Map<string, number>()
    examples.forEach(({ intent, tokens: others }, at) => {
      const likeness = (2 * (shared[at] ?? 0)) / (own.size + others.size)
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
function observe(tokens: string[]): Record<string, string> {
  return Object.fromEntries(tokens.map((token, at) => [String(at), token]))
}

function toTokens(words: string[]): string[] {
  const folded = words.filter(Boolean).map(foldSyllable)
  const pairs = folded.slice(1).map((word, at) => `${folded[at] ?? ''}_${word}`)
  return [...folded, ...pairs]
}
