import { type Content } from '../content/content'
import { finishSteps, type Steps } from '../lib/steps'
import { clean } from '../text/clean'
import { alikeOf, findAlikeInSteps } from './alike'
import { buildIndexInSteps, type SearchIndex } from './build-index'
import { createIntentClassifier, type IntentGuess } from './classify-intent'
import { createSuggester } from './create-suggester'
import { decideMatch } from './decide-match'
import { explainHits } from './explain-hits'
import { labelsOf } from './labels'
import { withMatcher } from './match-names'
import { plainWords } from './plain-words'
import { procedureWordsOf } from './procedure-words'
import { rankProcedures } from './rank-procedures'
import { type Question, readQuestion } from './read-question'
import { readTopic } from './read-topic'
import { listSimilarWordsInSteps } from './similar-words'
import { splitPairs, splitQuestions } from './split-questions'
import { splitClauses } from './split-clauses'
import { type Match, type Searcher, type Understanding } from './searcher'

/** Code of a procedure as people copy it from a page, with or without the old endings. */
const PROCEDURE_CODE = /(?<![\d.])(\d\.\d{6})(?!\d)/u
/** So little besides what asks names no procedure, unless it finds one that is as likely as this. */
const FOLLOW_UP_WEIGHT_MAX = 0.35
const FOLLOW_UP_OVER_MATCH_MAX = 0.55
/** With a procedure at hand, the same of messages that may say even less than they seem to. */
const READ_AS_FILLER = { weightMax: 0.1, overMatchMax: 0.3 }
/** A message that is nearly an example of an intent is one, whatever else may be found in it. */
const LIKE_AN_EXAMPLE = 0.85
/** How sure it must be which of the intents is meant. */
const PROBABILITY_MIN = 0.6
/** Words that hardly any example has beside each other say nothing, as those of other languages. */
const LIKENESS_MIN = 0.2
/**
 * Else an intent must be that much likelier than a question about a procedure, as logarithms: in
 * all, more where the search has found a procedure or the words may ask about the one at hand, and
 * word by word. Found on the development questions.
 */
const ODDS_MIN = 5
const ODDS_OVER_MATCH = 30
const ODDS_OVER_TOPIC = 9
const ODDS_PER_TOKEN_MIN = 0.2
const HITS_MAX = 10
/** A message that is this surely about one thing is not looked at for a second. */
const SINGLE_MIN = 0.92
/** What is only offered need not be as sure as what is answered. */
const ALSO_MIN = 0.6
/** In a longer one the words that may part it join its own clauses. */
const PAIR_LENGTH_MAX = 160

/** Builds the index of a release and answers from it; the same release always answers the same. */
export function createSearcher(content: Content): Searcher {
  return finishSteps(createSearcherInSteps(content))
}

/** The same with pauses, for building it while another is asked. */
export function* createSearcherInSteps(content: Content): Steps<Searcher> {
  const index = yield* buildIndexInSteps(content)
  // Worked out now, so that the first question need not wait for it.
  yield* findAlikeInSteps(index)
  yield* listSimilarWordsInSteps(index)
  const intents = yield* createIntentClassifier(content.intents, procedureWordsOf(index))
  const positions = new Map(content.catalogue.map(({ code }, at) => [code, at]))
  yield
  const label = labelsOf(content)
  yield
  const suggest = yield* createSuggester(index, label)

  function understandOne(text: string, topic: number | undefined): Understanding {
    const question = readQuestion(text, index)
    const guess = intents.classify(plainWords(question, (word) => intents.knows(word)))
    return understandWords({ question, guess, topic }, index)
  }

  return {
    suggest,
    readTopic: (text) => readTopic(text, index),
    understand(text, context) {
      const code = PROCEDURE_CODE.exec(text)?.[1]
      if (code !== undefined && positions.has(code)) {
        return foundByCode(code, readQuestion(text, index))
      }
      const topic = positions.get(context?.topic ?? '')
      const whole = understandOne(text, topic)
      if (whole.match.kind === 'none' || whole.intent) return whole
      const parts = splitQuestions(text).map((part) => understandOne(part, topic))
      return joinAnswers(parts) ?? understandPair(text, whole) ?? whole
    },
  }

  /** A message that may go on to a second matter, without a mark between the two. */
  function understandPair(text: string, whole: Understanding): Understanding | undefined {
    if (whole.probability >= SINGLE_MIN || text.length > PAIR_LENGTH_MAX) return undefined
    if (splitClauses(text).length > 1) return undefined
    for (const [one, other] of splitPairs(text)) {
      const first = understandOne(one, undefined)
      // Most words that may part a message do not, and then its beginning is no answer by itself.
      if (!isPlain(first) || first.match.kind !== 'answer') continue
      const joined = joinAnswers([first, understandOne(other, undefined)])
      if (joined && !isDoneAtOnce(whole, joined)) return joined
    }
    return undefined
  }

  /** The first plain part of a message, if it is answered outright, with the next beside it. */
  function joinAnswers(parts: Understanding[]): Understanding | undefined {
    const [first, second] = parts.filter(isPlain)
    if (!first || !second || first.match.kind !== 'answer') return undefined
    const [one, other] = [firstCode(first), firstCode(second)]
    return labelAt(one) === labelAt(other) ? undefined : { ...first, also: other }
  }

  function labelAt(code: string): number | undefined {
    return alikeOf(index).label[positions.get(code) ?? -1]
  }
}

function isPlain({ match, intent, probability }: Understanding): boolean {
  return match.kind !== 'none' && !intent && probability >= ALSO_MIN
}

function firstCode({ hits }: Understanding): string {
  return hits[0]?.code ?? ''
}

/** There may be a procedure that does both at once, and then it is what is meant. */
function isDoneAtOnce(whole: Understanding, joined: Understanding): boolean {
  const best = firstCode(whole)
  if (best === firstCode(joined)) return false
  return whole.match.kind === 'answer' || best !== joined.also
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

interface Message {
  question: Question
  guess: IntentGuess | undefined
  topic: number | undefined
}

function understandWords({ question, guess, topic }: Message, index: SearchIndex): Understanding {
  const { hits, probability, kind, choices } = withMatcher(index, question, (matcher) => {
    const ranked = rankProcedures(question, matcher, { index, topic })
    const decision = decideMatch(ranked, question, index)
    const { shares } = decision
    return { ...decision, hits: explainHits(ranked.slice(0, HITS_MAX), { matcher, index, shares }) }
  })
  const asked = question.facets.length > 0 ? question.facets : question.vagueFacets
  const isFollowUp = asked.length > 0 && namesNone(question, probability, topic)
  const isOnTopic = isFollowUp || (topic !== undefined && question.facets.length > 0)
  const isIntent = guess !== undefined && intentWins(guess, { probability, isOnTopic })
  return {
    read: question.words.join(' '),
    match: isFollowUp
      ? { kind: 'none' }
      : toMatch(
          kind,
          hits.map(({ code }) => code),
          choices,
        ),
    hits,
    probability,
    facets: isFollowUp ? asked : question.facets,
    ...(isIntent ? { intent: { id: guess.id, probability: guess.probability } } : {}),
    isFollowUp,
  }
}

/** Whether a message has no words for a procedure, besides those that ask. */
function namesNone(
  { contentWeight, contentWeightMin }: Question,
  probability: number,
  topic: number | undefined,
): boolean {
  if (contentWeight < FOLLOW_UP_WEIGHT_MAX) return probability < FOLLOW_UP_OVER_MATCH_MAX
  if (topic === undefined) return false
  const { weightMax, overMatchMax } = READ_AS_FILLER
  return contentWeightMin < weightMax && probability < overMatchMax
}

function toMatch(kind: Match['kind'], codes: string[], choices: number[]): Match {
  const [code] = codes
  if (code === undefined || kind === 'none') return { kind: 'none' }
  if (kind === 'answer') return { kind, code }
  return { kind: 'ask', codes: choices.flatMap((at) => codes[at] ?? []) }
}

/** Words of a procedure's name are worth more than a guess at what else may be wanted. */
function intentWins(
  guess: IntentGuess,
  { probability, isOnTopic }: { probability: number; isOnTopic: boolean },
): boolean {
  if (guess.likeness >= LIKE_AN_EXAMPLE) return true
  if (guess.probability < PROBABILITY_MIN || guess.likeness < LIKENESS_MIN) return false
  if (guess.oddsPerToken < ODDS_PER_TOKEN_MIN) return false
  return guess.odds >= ODDS_MIN + probability * ODDS_OVER_MATCH + (isOnTopic ? ODDS_OVER_TOPIC : 0)
}
