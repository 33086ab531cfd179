import { type Content } from '../content/content'
import { clean } from '../text/clean'
import { buildIndex, type SearchIndex } from './build-index'
import { createIntentClassifier, type IntentGuess } from './classify-intent'
import { createSuggester } from './create-suggester'
import { decideMatch } from './decide-match'
import { explainHits } from './explain-hits'
import { labelsOf } from './labels'
import { rankProcedures } from './rank-procedures'
import { type Question, readQuestion } from './read-question'
import { type Searcher, type Understanding } from './searcher'

/** Code of a procedure as people copy it from a page, with or without the old endings. */
const PROCEDURE_CODE = /(?<![\d.])(\d\.\d{6})(?!\d)/u
const FOLLOW_UP_WEIGHT_MAX = 0.35

/** Builds the index of a release and answers from it; the same release always answers the same. */
export function createSearcher(content: Content): Searcher {
  const index = buildIndex(content)
  const intents = createIntentClassifier(content.intents)
  const codes = new Set(content.catalogue.map(({ code }) => code))
  const suggest = createSuggester(index, labelsOf(content))

  return {
    suggest,
    understand(text) {
      const question = readQuestion(text, index)
      const code = PROCEDURE_CODE.exec(text)?.[1]
      if (code !== undefined && codes.has(code)) return foundByCode(code, question)
      return understandWords(question, index, intents.classify(question.words))
    },
  }
}

function foundByCode(code: string, question: Question): Understanding {
  const evidence = { source: 'official-name' as const, text: code, matched: [code], share: 1 }
  return {
    read: clean(question.words.join(' ')),
    match: { kind: 'answer', code },
    hits: [{ code, score: 1, evidence: [evidence] }],
    probability: 1,
    facets: question.facets,
    isFollowUp: false,
  }
}

function understandWords(
  question: Question,
  index: SearchIndex,
  guess: IntentGuess | undefined,
): Understanding {
  const ranked = rankProcedures(question, index)
  const hits = explainHits(ranked, question, index)
  const { match, probability } = decideMatch({
    codes: hits.map(({ code }) => code),
    scores: hits.map(({ score }) => score),
    coverage: ranked[0]?.best.question ?? 0,
    nameCoverage: ranked[0]?.best.own ?? 0,
  })
  const isIntent = guess !== undefined && intentWins(guess, probability)
  return {
    read: question.words.join(' '),
    match,
    hits,
    probability,
    facets: question.facets,
    ...(isIntent ? { intent: { id: guess.id, probability: guess.probability } } : {}),
    isFollowUp: question.facets.length > 0 && question.contentWeight < FOLLOW_UP_WEIGHT_MAX,
  }
}

/** Words of a procedure's name are worth more than a guess at what else may be wanted. */
function intentWins({ probability, likeness }: IntentGuess, procedure: number): boolean {
  if (likeness >= 0.85) return true
  return probability >= 0.6 && likeness >= 0.45 && procedure < likeness
}
