import { RecentMap } from '../lib/recent-map'
import { type Searcher, type Understanding } from './searcher'

/** So many questions are kept, at a few kB each. */
const QUESTIONS_MAX = 2000
/** Longer ones are stories, which nobody tells twice in the same words. */
const LENGTH_MAX = 200

/**
 * A searcher that does not think twice about a question it was just asked. Citizens ask the
 * same few things all day, button labels above all, and a release always answers the same.
 *
 * What a conversation is about only lifts a procedure that the question finds by itself, so
 * one understanding serves all the conversations that are about something else.
 */
export function rememberQuestions(searcher: Searcher): Searcher {
  const known = new RecentMap<string, Understanding>(QUESTIONS_MAX)

  function remembered(question: string, topic?: string): Understanding {
    const key = `${topic ?? ''}|${question}`
    const understanding = known.get(key) ?? searcher.understand(question, { topic })
    known.set(key, understanding)
    return understanding
  }

  return {
    ...searcher,
    understand(question, context) {
      if (question.length > LENGTH_MAX) return searcher.understand(question, context)
      const plain = remembered(question)
      const isTopicFound = plain.hits.some(({ code }) => code === context?.topic)
      return isTopicFound ? remembered(question, context?.topic) : plain
    },
  }
}
