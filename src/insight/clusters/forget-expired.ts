import { changeDocument } from '../change-document'
import { walkPages } from '../walk-pages'
import { forgetWording } from './forget-conversation'
import { type NoteParts, withoutWords } from './note-questions'

/** Empties the questions that were asked within a time that is over. May be repeated. */
export async function forgetQuestions(
  parts: Pick<NoteParts, 'questions' | 'clusters' | 'reader' | 'clock'>,
  { from, to }: { from?: Date; to: Date },
): Promise<void> {
  const bounds = { index: 'time', from: from?.toISOString(), to: to.toISOString() }
  for await (const page of walkPages(parts.questions, bounds)) {
    for (const { document } of page) {
      const emptied = await changeDocument(parts.questions, document.key, withoutWords)
      if (emptied?.cluster) await forgetWording(parts, emptied.cluster, document.key)
    }
  }
}
