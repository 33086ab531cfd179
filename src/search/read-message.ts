import { clean } from '../text/clean'
import { alikeOf } from './alike'
import { type SearchIndex } from './build-index'
import { type IntentClassifier, type IntentGuess } from './classify-intent'
import { mayBeTwo } from './may-be-two'
import { plainWords } from './plain-words'
import { countWords, type Question, readQuestion } from './read-question'
import { type Searcher, type Understanding } from './searcher'
import { splitClauses } from './split-clauses'
import { splitPairs, splitQuestions } from './split-questions'
import { type Understood, understandWords } from './understand-words'

/** Code of a procedure as people copy it from a page, with or without the old endings. */
const PROCEDURE_CODE = /(?<![\d.])(\d\.\d{6})(?!\d)/u
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
/** A message that is this surely about one thing is not looked at for a second. */
const SINGLE_MIN = 0.92
/** What is only offered need not be as sure as what is answered. */
const ALSO_MIN = 0.6
/** In a longer one the words that may part it join its own clauses. */
const PAIR_LENGTH_MAX = 160

/** Reads a whole message: a code, an intent, or one or two questions about procedures. */
export function createMessageReader(
  index: SearchIndex,
  intents: IntentClassifier,
): Searcher['understand'] {
  const { catalogue } = index.content
  const positions = new Map(catalogue.map(({ code }, at) => [code, at]))

  function understandOne(text: string, topic: number | undefined): Understood {
    const question = readQuestion(text, index)
    return withIntent(understandWords(question, topic, index), topic)
  }

  function withIntent(understood: Understood, topic: number | undefined): Understood {
    const { question, understanding } = understood
    const { probability, isFollowUp } = understanding
    const isOnTopic = isFollowUp || (topic !== undefined && question.facets.length > 0)
    const wins = (guess: Omit<IntentGuess, 'id'>) => intentWins(guess, { probability, isOnTopic })
    const words = plainWords(question, (word) => intents.knows(word))
    const guess = intents.classify(words, wins)
    if (guess === undefined || !wins(guess)) return understood
    const intent = { id: guess.id, probability: guess.probability }
    return { ...understood, understanding: { ...understanding, intent } }
  }

  return (text, context) => {
    const code = PROCEDURE_CODE.exec(text)?.[1]
    if (code !== undefined && positions.has(code)) {
      return foundByCode(code, readQuestion(text, index))
    }
    const topic = positions.get(context?.topic ?? '')
    const understood = understandOne(text, topic)
    const whole = understood.understanding
    if (whole.match.kind === 'none' || whole.intent) return whole
    const parts = splitQuestions(text).map((part) => understandOne(part, topic).understanding)
    return joinAnswers(parts) ?? understandPair(text, understood) ?? whole
  }

  /** A message that may go on to a second matter, without a mark between the two. */
  function understandPair(text: string, understood: Understood): Understanding | undefined {
    const whole = understood.understanding
    if (whole.probability >= SINGLE_MIN || text.length > PAIR_LENGTH_MAX) return undefined
    if (splitClauses(text).length > 1) return undefined
    for (const { first, second, isByComma } of splitPairs(text)) {
      const wordsBefore = countWords(first, index)
      // Most words that may part a message do not.
      if (!mayBeTwo(understood, { wordsBefore, isByComma })) continue
      const begun = understandWords(readQuestion(first, index), undefined, index)
      // Its beginning is no answer by itself, which is seen before intents are thought of.
      if (!isPlain(begun.understanding) || begun.understanding.match.kind !== 'answer') continue
      const one = withIntent(begun, undefined).understanding
      const joined = joinAnswers([one, understandOne(second, undefined).understanding])
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

/** Words of a procedure's name are worth more than a guess at what else may be wanted. */
function intentWins(
  guess: Omit<IntentGuess, 'id'>,
  { probability, isOnTopic }: { probability: number; isOnTopic: boolean },
): boolean {
  if (guess.likeness >= LIKE_AN_EXAMPLE) return true
  if (guess.probability < PROBABILITY_MIN || guess.likeness < LIKENESS_MIN) return false
  if (guess.oddsPerToken < ODDS_PER_TOKEN_MIN) return false
  return guess.odds >= ODDS_MIN + probability * ODDS_OVER_MATCH + (isOnTopic ? ODDS_OVER_TOPIC : 0)
}
