import { type FoundAnswer } from '../../dialogue/inquiry'
import { isHeld } from '../../dialogue/take-held'
import { markTold } from '../../insight/askers/wishes'
import { type Question } from '../../insight/clusters/question'
import { walkPages } from '../../insight/walk-pages'
import { type Clock } from '../../lib/clock'
import { type TurnLog } from '../../store/store'
import { type Turn } from '../../store/turn'
import { lastWritten } from '../last-written'
import { type Messaging } from '../open-messaging'
import { answerIn, type FindAnswerParts } from './find-answer'

export interface TellAskersParts extends FindAnswerParts {
  turns: Pick<TurnLog, 'newest' | 'after'>
  tell: Messaging['tell']
  /** Whether a channel lets us write to who last wrote then. */
  mayReach: (channel: string, writtenAt: Date) => boolean
  isSwitchedOff: (channel: string) => boolean
  clock: Clock
}

/**
 * Tells those who wanted to know that their question has an answer by now, and what it is. Who
 * cannot be reached waits, and is told when they write again or send their code. Gives how many
 * were told. May be done on several nodes at once: nobody is told twice, as the message has the
 * code for its id.
 */
export async function tellAskers(parts: TellAskersParts): Promise<number> {
  let told = 0
  for await (const id of awaitedClusters(parts)) {
    const cluster = (await parts.clusters.get(id))?.document
    if (cluster?.state !== 'resolved') continue
    const waiting = { index: 'wish', equals: ['waiting', id] }
    for await (const page of walkPages(parts.questions, waiting)) {
      for (const { document } of page) {
        const found = answerIn(cluster, document.text, parts.current())
        if (found && (await tellOne(parts, document, found))) told += 1
      }
    }
  }
  return told
}

/** The clusters with somebody who waits, each once. */
async function* awaitedClusters({ questions }: TellAskersParts): AsyncGenerator<string> {
  let from = ''
  for (;;) {
    const page = await questions.find({ index: 'wish', equals: ['waiting'], from, limit: 1 })
    const id = page.items[0]?.document.cluster
    if (id === undefined) return
    yield id
    // Sorts after the id and before every other one.
    from = `${id}!`
  }
}

async function tellOne(
  parts: TellAskersParts,
  { key, code = key, conversation, sequence }: Question,
  found: FoundAnswer,
): Promise<boolean> {
  const newest = await parts.turns.newest(conversation)
  const [asked] = await parts.turns.after(conversation, sequence - 1, 1)
  // What was erased a moment ago is about to lose its wish.
  if (!newest || asked?.isErased) return false
  const writtenAt = await lastWritten(parts.turns, newest, newest.receivedAt)
  if (!isReachable(parts, newest, writtenAt)) return false
  const { channel, userId, echo } = newest
  const turn = await parts.tell(
    {
      ...{ channel, conversation, userId, echo },
      id: `answer:${code}`,
      content: { kind: 'found-answer', code, ...found },
      sentAt: parts.clock(),
    },
    { writtenAt },
  )
  if (turn.outcome !== 'answer-told') return false
  await markTold(parts.questions, key)
  return true
}

/** Nobody breaks in on an officer, and nothing is said where the assistant was stopped. */
function isReachable(
  { mayReach, isSwitchedOff, clock }: TellAskersParts,
  { channel, state }: Turn,
  writtenAt: Date,
): boolean {
  return !isHeld(state, clock()) && !isSwitchedOff(channel) && mayReach(channel, writtenAt)
}
