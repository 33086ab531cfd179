import { type Content } from '../../content/content'
import { type GoldenQuestion } from '../../content/golden-question'
import { type Steps } from '../../lib/steps'
import { type Match, type Searcher, type Understanding } from '../../search/searcher'
import { createShortener, type Variant, varyQuestion } from './vary-question'

/** How well a question was taken. `offered`: the right one is among those it was asked to choose from. */
export type Verdict = 'right' | 'offered' | 'missed' | 'wrong'

/** One golden question in one spelling, and what became of it. */
export interface Row {
  id: string
  group: string
  variant: Variant
  text: string
  verdict: Verdict
  /** What it was led to: `answer 1.001193`, `ask 1.001193 1.000656`, `intent greet` or `none`. */
  got: string
}

export type Progress = (done: number, total: number) => void

/** Asks all golden questions in all their spellings; the same questions always give the same rows. */
export function* runQuestions(
  golden: GoldenQuestion[],
  { searcher, synonyms }: { searcher: Searcher; synonyms: Content['synonyms'] },
  onProgress: Progress = () => undefined,
): Steps<Row[]> {
  const shorten = createShortener(synonyms)
  const rows: Row[] = []
  for (const [at, question] of golden.entries()) {
    for (const { variant, text } of varyQuestion(question.question, shorten)) {
      const understanding = searcher.understand(text)
      rows.push({
        ...{ id: question.id, group: question.group, variant, text },
        verdict: judge(question, understanding),
        got: toGot(understanding),
      })
      yield
    }
    onProgress(at + 1, golden.length)
  }
  return rows
}

function judge({ codes, intent }: GoldenQuestion, understanding: Understanding): Verdict {
  const heard = understanding.intent?.id
  if (heard !== undefined) return heard === intent ? 'right' : 'missed'
  const isNothingMeant = codes.length === 0 && intent === undefined
  return judgeMatch(codes, understanding.match, isNothingMeant)
}

function judgeMatch(codes: string[], match: Match, isNothingMeant: boolean): Verdict {
  switch (match.kind) {
    case 'answer':
      return codes.includes(match.code) ? 'right' : 'wrong'
    case 'ask':
      return match.codes.some((code) => codes.includes(code)) ? 'offered' : 'missed'
    case 'none':
      return isNothingMeant ? 'right' : 'missed'
  }
}

function toGot({ match, intent }: Understanding): string {
  if (intent) return `intent ${intent.id}`
  switch (match.kind) {
    case 'answer':
      return `answer ${match.code}`
    case 'ask':
      return `ask ${match.codes.join(' ')}`
    case 'none':
      return 'none'
  }
}
