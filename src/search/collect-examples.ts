import { type Content } from '../content/content'
import { buildIndex, type SearchIndex } from './build-index'
import { examineCandidates } from './rank-procedures'
import { type Candidate } from './ranking-features'
import { type Question, readQuestion } from './read-question'
import { roughen } from './roughen'
import { type RankingExample } from './train-ranking'

/** A question with the codes that answer it; none for what no procedure answers. */
export interface LabelledQuestion {
  question: string
  codes: string[]
  /** Leaves open which of several is meant, so that even a right one is not to be answered outright. */
  isOpen?: boolean
}

/** An example with what is needed to learn the decision from it as well. */
export interface Example extends RankingExample {
  question: string
  reading: Question
  codes: string[]
  /** Written as a question, and not made of a phrasing. */
  isReal: boolean
  /** The candidates themselves, for the figures that the decision looks at. */
  details: Candidate[]
  index: SearchIndex
  isOpen: boolean
  /** Questions about the same procedure are in the same group, and never on both sides of a test. */
  group: number
}

const FOLDS = 5
/** Procedures are asked for as often as the phrasebook holds them to be popular. */
const POPULARITY_WEIGHTS = [0.6, 1, 1.6, 2.4]
/** A question written for the purpose says more about citizens than a roughened phrasing. */
const REAL_WEIGHT = 8

/**
 * Phrasings as questions: a fifth of each procedure's is taken out of the index at a time and asked,
 * so that a phrasing never finds itself.
 */
export function examplesFromPhrasebook(content: Content, share: number): Example[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const held: (LabelledQuestion & { popularity: number })[] = []
    const phrasebook = content.phrasebook.map((entry, position) => ({
      ...entry,
      phrasings: entry.phrasings.filter((phrasing, at) => {
        if ((at + position) % FOLDS !== fold) return true
        held.push({ question: phrasing, codes: [entry.code], popularity: entry.popularity })
        return false
      }),
    }))
    const index = buildIndex({ ...content, phrasebook })
    return held
      .filter((_, at) => hash(at + fold * 7919) < share)
      .map(({ question, codes, popularity }, at) =>
        toExample(
          { question: roughen(question, at * FOLDS + fold + 1), codes },
          index,
          POPULARITY_WEIGHTS[popularity] ?? 1,
        ),
      )
  })
}

/** Questions written for the purpose, asked of the whole index. */
export function examplesFromQuestions(content: Content, questions: LabelledQuestion[]): Example[] {
  const index = buildIndex(content)
  return questions.map((question) => ({
    ...toExample(question, index, REAL_WEIGHT),
    isReal: true,
  }))
}

function toExample(
  { question, codes, isOpen = false }: LabelledQuestion,
  index: SearchIndex,
  weight: number,
): Example {
  const reading = readQuestion(question, index)
  const candidates = examineCandidates(reading, index)
  const position = new Map(candidates.map(({ procedure }, at) => [procedure, at]))
  const procedures = index.content.catalogue.flatMap(({ code }, at) =>
    codes.includes(code) ? [at] : [],
  )
  const right = procedures.flatMap((procedure) => position.get(procedure) ?? [])
  return {
    question,
    reading,
    codes,
    isReal: false,
    details: candidates,
    index,
    isOpen,
    candidates: candidates.map(({ features }) => features),
    right,
    weight,
    group: procedures[0] ?? Math.floor(hash(question.length) * 1000),
  }
}

function hash(value: number): number {
  return (Math.imul(value + 1, 2_654_435_761) >>> 0) / 4_294_967_296
}
