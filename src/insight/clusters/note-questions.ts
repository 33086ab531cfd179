import { type Collection } from '../../store/collection'
import { type TurnLog } from '../../store/store'
import { type Turn } from '../../store/turn'
import { changeDocument } from '../change-document'
import { type UnresolvedQuestion, unresolvedOf } from '../unresolved'
import { walkPages } from '../walk-pages'
import { keepWish } from '../askers/wishes'
import { forgetInCluster, type ForgetParts } from './forget-conversation'
import { type Question, questionKey, TEXT_MAX } from './question'

const NEAREST_MAX = 5

export interface NoteParts extends ForgetParts {
  turns: Pick<TurnLog, 'after'>
  questions: Collection<Question>
  isTestTraffic: (conversation: string) => Promise<boolean>
}

/** The outcomes of turns that `noteTurn` does something about. */
export const NOTED_OUTCOMES = ['unresolved', 'choices-refused', 'answer-wanted', 'erased'] as const

/**
 * Keeps the question of a turn that was not answered, once, to be grouped later; that its answer
 * is wanted; and takes the words of a conversation out where its citizen had them erased. May be
 * repeated for any turn.
 */
export async function noteTurn(parts: NoteParts, turn: Turn): Promise<void> {
  if (turn.outcome === 'erased') return forgetConversation(parts, turn)
  if (turn.outcome === 'answer-wanted') return noteWish(parts, turn)
  const found = await unresolvedOf(parts.turns, turn)
  if (found && !(await parts.isTestTraffic(turn.conversation))) {
    await parts.questions.insert(toQuestion(found))
  }
}

/** The question may not have been noted yet, as another node took it or a process died. */
async function noteWish(parts: NoteParts, { conversation, reasons }: Turn): Promise<void> {
  const { wish } = reasons
  if (!wish) return
  const [asked] = await parts.turns.after(conversation, wish.sequence - 1, 1)
  if (asked?.sequence === wish.sequence) await noteTurn(parts, asked)
  await keepWish(parts.questions, questionKey(conversation, wish.sequence), wish.code)
}

function toQuestion(found: UnresolvedQuestion): Question {
  const { conversation, sequence, channel, outcome, release } = found
  const askedAt = found.askedAt.toISOString()
  return {
    key: questionKey(conversation, sequence),
    conversation,
    sequence,
    channel,
    askedAt,
    outcome,
    text: found.question.slice(0, TEXT_MAX),
    nearest: found.candidates.slice(0, NEAREST_MAX),
    release,
    waitsSince: askedAt,
  }
}

async function forgetConversation(
  parts: NoteParts,
  { conversation, sequence }: Pick<Turn, 'conversation' | 'sequence'>,
): Promise<void> {
  const query = { index: 'conversation', equals: [conversation], to: sequence }
  for await (const page of walkPages(parts.questions, query)) {
    for (const { document } of page) {
      const emptied = await changeDocument(parts.questions, document.key, withoutWords)
      if (emptied?.cluster) await forgetInCluster(parts, emptied.cluster, conversation)
    }
  }
}

/** It stays, so that the figures of its cluster stay true; and it is not grouped any more by words it had. Nobody is told. */
export function withoutWords(question: Question): Question {
  if (question.text === '') return question
  return { ...question, text: '', nearest: [], shared: [], wish: undefined, code: undefined }
}
