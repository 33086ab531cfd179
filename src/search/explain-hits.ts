import { type SearchIndex } from './build-index'
import { NameMatcher } from './match-names'
import { type Ranked } from './rank-procedures'
import { type Question } from './read-question'
import { type Evidence, type Hit } from './searcher'

/** Puts the ranking into words that an editor can read: which names matched, and with which words. */
export function explainHits(
  ranked: Ranked[],
  { question, index, shares }: { question: Question; index: SearchIndex; shares: number[] },
): Hit[] {
  const matcher = new NameMatcher(index, question)
  try {
    return ranked.map(({ procedure, best, official }, at) => {
      const matches = best.name === official.name ? [best] : [best, official]
      const total = matches.reduce((sum, { question: covered }) => sum + covered, 0) || 1
      const evidence = matches
        .filter(({ name, question: covered }) => name >= 0 && covered > 0)
        .map((match): Evidence => {
          const name = index.names[match.name]
          return {
            source: name?.source ?? 'official-name',
            text: name?.text ?? '',
            matched: matcher.matchedWords(match.name),
            share: match.question / total,
          }
        })
      const code = index.content.catalogue[procedure]?.code ?? ''
      return { code, score: shares[at] ?? 0, evidence }
    })
  } finally {
    matcher.release()
  }
}
