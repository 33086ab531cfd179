import { type Collection } from '../../store/collection'
import { changeDocument } from '../change-document'
import { type Question } from '../clusters/question'
import { walkPages } from '../walk-pages'

/** Counting further would cost more than it tells. */
const COUNTED_MAX = 10_000

/** Keeps that the answer to a question is wanted, once; not where its citizen had it erased. */
export async function keepWish(
  questions: Collection<Question>,
  key: string,
  code: string,
): Promise<void> {
  await changeDocument<Question>(questions, key, (question) =>
    question.wish !== undefined || question.text === ''
      ? question
      : { ...question, code, wish: 'waiting' },
  )
}

/** Keeps that the answer was told. */
export async function markTold(questions: Collection<Question>, key: string): Promise<void> {
  await changeDocument<Question>(questions, key, (question) =>
    isUntold(question) ? { ...question, wish: 'told' } : question,
  )
}

/** Keeps that who waits cannot be written to until they write again. */
export async function markAway(questions: Collection<Question>, key: string): Promise<void> {
  await changeDocument<Question>(questions, key, (question) =>
    question.wish === 'waiting' ? { ...question, wish: 'away' } : question,
  )
}

/** Has the answers told again that a citizen waits for who has written again. */
export async function wakeWishes(
  questions: Collection<Question>,
  conversation: string,
): Promise<void> {
  const away = { index: 'away', equals: ['away', conversation] }
  for await (const page of walkPages(questions, away)) {
    for (const { document } of page) {
      await changeDocument<Question>(questions, document.key, (question) =>
        question.wish === 'away' ? { ...question, wish: 'waiting' } : question,
      )
    }
  }
}

function isUntold({ wish }: Question): boolean {
  return wish === 'waiting' || wish === 'away'
}

export interface AskerCounts {
  /** Want to be told and have not been. */
  waiting: number
  told: number
}

/** How many of those who asked the questions of a cluster wanted to know the answer. */
export async function countAskers(
  questions: Pick<Collection<Question>, 'count'>,
  cluster: string,
): Promise<AskerCounts> {
  const countOf = (wish: string) =>
    questions.count({ index: 'wish', equals: [wish, cluster] }, COUNTED_MAX)
  const [waiting, away, told] = await Promise.all([
    countOf('waiting'),
    countOf('away'),
    countOf('told'),
  ])
  return { waiting: waiting + away, told }
}
