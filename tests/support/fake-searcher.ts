import { type FacetId } from '../../src/content/facet'
import { type Intent } from '../../src/content/intent'
import { type Searcher, type Understanding } from '../../src/search/searcher'
import { fold } from '../../src/text/normalize'

const FACETS: [FacetId, RegExp][] = [
  ['fee', /\b(?:phi|bao nhieu tien|ton bao nhieu|how much|fee)\b/],
  ['documents', /\b(?:giay to|can gi|ho so)\b/],
  ['time', /\b(?:bao lau|may ngay|thoi han)\b/],
  ['place', /\b(?:o dau|noi nop|nop dau)\b/],
  ['legal-basis', /\b(?:can cu|luat nao)\b/],
  ['deadline', /\bhan chot\b/],
]

/**
 * Finds procedures by the words that a test gives them, so that tests of the conversation
 * do not depend on how well the real search ranks. More than one found is asked about.
 */
export function fakeSearcher(words: Record<string, string[]>, intents: Intent[]): Searcher {
  return {
    suggest: () => [],
    readTopic: () => [],
    understand(question): Understanding {
      const read = fold(question)
      const facets = FACETS.map(([facet, pattern]) => ({ facet, at: read.search(pattern) }))
        .filter(({ at }) => at >= 0)
        .sort((a, b) => a.at - b.at)
        .map(({ facet }) => facet)
      const codes = Object.keys(words).filter((code) =>
        [code, ...(words[code] ?? [])].some((word) => read.includes(fold(word))),
      )
      const [code] = codes
      const intent = intents.find(({ examples }) => examples.some((text) => fold(text) === read))
      return {
        read,
        facets,
        hits: codes.map((found) => ({ code: found, score: 0.9, evidence: [] })),
        probability: code === undefined ? 0 : 0.9,
        isFollowUp: code === undefined && facets.length > 0,
        match:
          code === undefined
            ? { kind: 'none' }
            : codes.length === 1
              ? { kind: 'answer', code }
              : { kind: 'ask', codes },
        ...(intent ? { intent: { id: intent.id, probability: 0.9 } } : {}),
      }
    },
  }
}
