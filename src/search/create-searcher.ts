import { type Content } from '../content/content'
import { finishSteps, type Steps } from '../lib/steps'
import { findAlikeInSteps } from './alike'
import { buildIndexInSteps } from './build-index'
import { createIntentClassifier } from './classify-intent'
import { createSuggester } from './create-suggester'
import { labelsOf } from './labels'
import { procedureWordsOf } from './procedure-words'
import { createMessageReader } from './read-message'
import { readTopic } from './read-topic'
import { type Searcher } from './searcher'
import { listSimilarWordsInSteps } from './similar-words'
import { type TableSource } from './word-tables'

/** Builds the index of a release and answers from it; the same release always answers the same. */
export function createSearcher(content: Content): Searcher {
  return finishSteps(createSearcherInSteps(content))
}

/** The same with pauses, for building it while another is asked. */
export function* createSearcherInSteps(content: Content, tables?: TableSource): Steps<Searcher> {
  const index = yield* buildIndexInSteps(content, tables)
  // Worked out now, so that the first question need not wait for it.
  yield* findAlikeInSteps(index)
  yield* listSimilarWordsInSteps(index)
  const intents = yield* createIntentClassifier(content.intents, procedureWordsOf(index))
  const label = labelsOf(content)
  yield
  const suggest = yield* createSuggester(index, label)
  return {
    suggest,
    readTopic: (text) => readTopic(text, index),
    understand: createMessageReader(index, intents),
  }
}
