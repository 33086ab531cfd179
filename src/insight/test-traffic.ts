import { z } from 'zod'
import { type Clock } from '../lib/clock'
import { type Collection, type CollectionShape } from '../store/collection'
import { changeDocument } from './change-document'
import { forgetInCluster } from './clusters/forget-conversation'
import { type ReadTopic } from './clusters/grow-cluster'
import { type Question } from './clusters/question'
import { recountCluster, type RecountParts } from './clusters/recount-cluster'
import { walkPages } from './walk-pages'

/** A conversation that was no citizen's: kept out of every figure and every group of questions. */
export const TestMark = z.object({
  conversation: z.string(),
  markedAt: z.string(),
  markedBy: z.string(),
})
export type TestMark = z.infer<typeof TestMark>

export const TEST_TRAFFIC: CollectionShape<TestMark> = {
  name: 'test_traffic',
  schema: TestMark,
  key: ({ conversation }) => conversation,
}

export interface TestTrafficParts extends RecountParts {
  marks: Collection<TestMark>
  reader: () => ReadTopic
  /** Has the figures of the times of this conversation counted again. */
  recountFigures: (conversation: string) => Promise<void>
  clock: Clock
}

/** Which conversations are test traffic. Marking and unmarking may be repeated. */
export interface TestTraffic {
  isMarked(conversation: string): Promise<boolean>
  mark(conversation: string, by: string): Promise<void>
  unmark(conversation: string): Promise<void>
}

export function createTestTraffic(parts: TestTrafficParts): TestTraffic {
  const { marks, clock } = parts
  return {
    isMarked: async (conversation) => (await marks.get(conversation)) !== undefined,
    async mark(conversation, markedBy) {
      await marks.insert({ conversation, markedBy, markedAt: clock().toISOString() })
      await eachQuestion(parts, conversation, (question) => takeOut(parts, question))
      await parts.recountFigures(conversation)
    },
    async unmark(conversation) {
      await marks.remove(conversation)
      await eachQuestion(parts, conversation, (question) => putBack(parts, question))
      await parts.recountFigures(conversation)
    },
  }
}

async function eachQuestion(
  { questions }: TestTrafficParts,
  conversation: string,
  work: (question: Question) => Promise<void>,
): Promise<void> {
  const query = { index: 'conversation', equals: [conversation] }
  for await (const page of walkPages(questions, query)) {
    for (const { document } of page) await work(document)
  }
}

async function takeOut(parts: TestTrafficParts, { key, cluster, conversation }: Question) {
  await changeDocument(parts.questions, key, (question) => ({
    ...question,
    isTest: true,
    cluster: undefined,
    waitsSince: undefined,
  }))
  if (cluster === undefined) return
  await forgetInCluster(parts, cluster, conversation)
  await recountCluster(parts, cluster, (counted) => ({
    ...counted,
    recent: counted.recent.filter((other) => other !== key),
  }))
}

/** It waits to be grouped again, as if it had been asked just now. */
async function putBack({ questions }: TestTrafficParts, { key }: Question): Promise<void> {
  await changeDocument(questions, key, (question) =>
    question.isTest === true
      ? { ...question, isTest: undefined, waitsSince: question.askedAt }
      : question,
  )
}
