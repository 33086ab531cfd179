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
  const known = new Set(examples.flatMap(({ tokens }) => [...tokens]))

  return {
    classify(words) {
      const tokens = toTokens(words).filter((token) => known.has(token))
      if (tokens.length === 0) return undefined
      const values = classifier.classifier.getClassifications(observe(tokens))
      const total = values.reduce((sum, { value }) => sum + value, 0)
      const [first] = values
      if (!first || !(total > 0)) return undefined
      const likeness = likenessTo(examples, first.label, toTokens(words))
      return { id: first.label, probability: first.value / total, likeness }
    },
  }
}

/** How near the nearest example of the intent is: Dice's coefficient over words and pairs. */
function likenessTo(examples: Example[], intent: string, tokens: string[]): number {
  const own = new Set(tokens)
  let best = 0
  for (const example of examples) {
    if (example.intent !== intent) continue
    let shared = 0
    for (const token of own) if (example.tokens.has(token)) shared += 1
    best = Math.max(best, (2 * shared) / (own.size + example.tokens.size))
  }
  return best
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
