import { type SearchIndex } from './build-index'
import { decideMatch } from './decide-match'
import { explainHits } from './explain-hits'
import { withMatcher } from './match-names'
import { rankProcedures } from './rank-procedures'
import { type Question } from './read-question'
import { type Match, type Understanding } from './searcher'

/** So little besides what asks names no procedure, unless it finds one that is as likely as this. */
const FOLLOW_UP_WEIGHT_MAX = 0.35
const FOLLOW_UP_OVER_MATCH_MAX = 0.55
/** With a procedure at hand, the same of messages that may say even less than they seem to. */
const READ_AS_FILLER = { weightMax: 0.1, overMatchMax: 0.3 }
const HITS_MAX = 10

/** A message with what was made of it. */
export interface Understood {
  question: Question
  understanding: Understanding
  /** How far the first hit covers each word. */
  cover: Float32Array | undefined
}

/** What the words of a message say of procedures; whether they are an intent is not asked. */
export function understandWords(
  question: Question,
  topic: number | undefined,
  index: SearchIndex,
): Understood {
  const { hits, probability, kind, choices, cover } = withMatcher(index, question, (matcher) => {
    const ranked = rankProcedures(question, matcher, { index, topic })
    const decision = decideMatch(ranked, question, index)
    const { shares } = decision
    const best = explainHits(ranked.slice(0, HITS_MAX), { matcher, index, shares })
    return { ...decision, hits: best, cover: ranked[0]?.profile.cover }
  })
  const asked = question.facets.length > 0 ? question.facets : question.vagueFacets
  const isFollowUp = asked.length > 0 && namesNone(question, probability, topic)
  const codes = hits.map(({ code }) => code)
  const understanding = {
    read: question.words.join(' '),
    match: isFollowUp ? { kind: 'none' as const } : toMatch(kind, codes, choices),
    hits,
    probability,
    facets: isFollowUp ? asked : question.facets,
    isFollowUp,
  }
  return { question, understanding, cover }
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
