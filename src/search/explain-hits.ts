import { type SearchIndex } from './build-index'
import { type NameMatcher } from './match-names'
import { type Ranked } from './rank-procedures'
import { type Evidence, type Hit } from './searcher'

/** Puts the ranking into words that an editor can read: which names matched, and with which words. */
export function explainHits(
  ranked: Ranked[],
  { matcher, index, shares }: { matcher: NameMatcher; index: SearchIndex; shares: number[] },
): Hit[] {
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
}
