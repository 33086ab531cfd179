import { RecentMap } from '../lib/recent-map'
import { type Searcher, type Understanding } from './searcher'

/** So many questions are kept, at a few kB each. */
const QUESTIONS_MAX = 2000
/** Longer ones are stories, which nobody tells twice in the same words. */
const LENGTH_MAX = 200

/**
 * A searcher that does not think twice about a question it was just asked. Citizens ask the
 * same few things all day, button labels above all, and a release always answers the same.
 */
export function rememberQuestions(searcher: Searcher): Searcher {
  const known = new RecentMap<string, Understanding>(QUESTIONS_MAX)
  return {
    ...searcher,
    understand(question, context) {
      if (question.length > LENGTH_MAX) return searcher.understand(question, context)
      const key = `${context?.topic ?? ''}|${question}`
      const remembered = known.get(key)
      if (remembered) return remembered
      const understanding = searcher.understand(question, context)
      known.set(key, understanding)
      return understanding
    },
  }
}
