import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier'
import { type Intent } from '../content/intent'
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
export function createIntentClassifier(intents: Intent[]): IntentClassifier {
  if (intents.length === 0) return { classify: () => undefined }
  const classifier = new BayesClassifier(undefined, 0.1)
  const examples: Example[] = []
  for (const { id, examples: texts } of intents) {
    for (const text of texts) {
      const tokens = toTokens(clean(text).split(' '))
      classifier.classifier.addExample(observe(tokens), id)
      examples.push({ intent: id, tokens: new Set(tokens) })
    }
  }
  const holders = new Map<string, number[]>()
  examples.forEach(({ tokens }, at) => {
    for (const token of tokens) holders.set(token, [...(holders.get(token) ?? []), at])
  })

  return {
    classify(words) {
      const tokens = toTokens(words)
      const likeness = likenesses(tokens, examples, holders)
      if (Math.max(0, ...likeness.values()) < LIKENESS_MIN) return undefined
      const known = tokens.filter((token) => holders.has(token))
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

/** For each intent how near its nearest example is: Dice's coefficient over words and pairs. */
function likenesses(
  tokens: string[],
  examples: Example[],
  holders: ReadonlyMap<string, number[]>,
): Map<string, number> {
  const own = new Set(tokens)
  const shared = new Map<number, number>()
  for (const token of own) {
    for (const at of holders.get(token) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  }
  const nearest = new Map<string, number>()
  for (const [at, count] of shared) {
    const example = examples[at]
    if (!example) continue
    const likeness = (2 * count) / (own.size + example.tokens.size)
    if (likeness > (nearest.get(example.intent) ?? 0)) nearest.set(example.intent, likeness)
  }
  return nearest
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
