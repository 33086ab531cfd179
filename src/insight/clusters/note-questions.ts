import { type Collection } from '../../store/collection'
import { type TurnLog } from '../../store/store'
import { type Turn } from '../../store/turn'
import { changeDocument } from '../change-document'
import { type UnresolvedQuestion, unresolvedOf } from '../unresolved'
import { walkPages } from '../walk-pages'
import { forgetInCluster, type ForgetParts } from './forget-conversation'
import { type Question, questionKey, TEXT_MAX } from './question'

const NEAREST_MAX = 5

export interface NoteParts extends ForgetParts {
  turns: Pick<TurnLog, 'after'>
  questions: Collection<Question>
  isTestTraffic: (conversation: string) => Promise<boolean>
}

/** The outcomes of turns that `noteTurn` does something about. */
export const NOTED_OUTCOMES = ['unresolved', 'choices-refused', 'erased'] as const

/**
 * Keeps the question of a turn that was not answered, once, to be grouped later; and takes the
 * words of a conversation out where its citizen had them erased. May be repeated for any turn.
 */
export async function noteTurn(parts: NoteParts, turn: Turn): Promise<void> {
  if (turn.outcome === 'erased') return forgetConversation(parts, turn)
  const found = await unresolvedOf(parts.turns, turn)
  if (found && !(await parts.isTestTraffic(turn.conversation))) {
    await parts.questions.insert(toQuestion(found))
  }
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

/** It stays, so that the figures of its cluster stay true; and it is not grouped any more by words it had. */
export function withoutWords(question: Question): Question {
  return question.text === '' ? question : { ...question, text: '', nearest: [], shared: [] }
}
