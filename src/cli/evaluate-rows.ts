import { type Searcher, type Understanding } from '../search/searcher'
import { type QuestionInput } from './question-rows'

/** What became of one question, and the row that is written for it. */
export interface Result {
  question: string
  labels?: string[]
  understanding: Understanding
  decision: 'answer' | 'ask' | 'none' | 'intent'
  codes: string[]
  row: Record<string, unknown>
}

const WARM_UP_MAX = 50

/** Asks all questions, one by one, after a few to warm up so that times are those of a running service. */
export function evaluateRows(questions: QuestionInput[], searcher: Searcher): Result[] {
  // Not in the same words, as a searcher may remember what it was just asked.
  for (const { question } of questions.slice(0, WARM_UP_MAX)) searcher.understand(`${question} nhé`)
  return questions.map((input) => evaluateRow(input, searcher))
}

function evaluateRow({ question, labels, row }: QuestionInput, searcher: Searcher): Result {
  const startedAt = performance.now()
  const understanding = searcher.understand(question)
  const ms = Math.round((performance.now() - startedAt) * 1000) / 1000

  const { match, intent, hits, facets } = understanding
  const decision = intent ? 'intent' : match.kind
  const codes = hits.map(({ code }) => code)
  return {
    question,
    ...(labels ? { labels } : {}),
    understanding,
    decision,
    codes,
    row: {
      ...passedThrough(row),
      decision,
      codes,
      probability: Math.round(understanding.probability * 10_000) / 10_000,
      ...(intent ? { intent: intent.id } : {}),
      facets,
      ms,
    },
  }
}

/** A file may hold its right codes under the name that the result has; they are kept as `labels`. */
function passedThrough(row: Record<string, unknown>): Record<string, unknown> {
  const { codes, ...rest } = row
  return codes === undefined || 'labels' in rest ? rest : { ...rest, labels: codes }
}
