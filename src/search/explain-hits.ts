import { type SearchIndex } from './build-index'
import { NameMatcher } from './match-names'
import { type Ranked } from './rank-procedures'
import { type Question } from './read-question'
import { type Hit } from './searcher'

/** Puts the ranking into words that an editor can read: which name matched, and with which words. */
export function explainHits(ranked: Ranked[], question: Question, index: SearchIndex): Hit[] {
  const matcher = new NameMatcher(index, question)
  try {
    return ranked.map(({ procedure, score, best }) => {
      const name = index.names[best.name]
      return {
        code: index.content.catalogue[procedure]?.code ?? '',
        score: Math.max(0, Math.min(1, score)),
        evidence: name
          ? [
              {
                source: name.source,
                text: name.text,
                matched: matcher.matchedWords(best.name),
                share: 1,
              },
            ]
          : [],
      }
    })
  } finally {
    matcher.release()
  }
}
