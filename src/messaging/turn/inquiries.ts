import { type Inquiry } from '../../dialogue/inquiry'
import { readTicket } from '../read-ticket'
import { markTold } from '../../insight/askers/wishes'
import { CLUSTERS } from '../../insight/clusters/cluster'
import { UNRESOLVED_QUESTIONS } from '../../insight/clusters/question'
import { type Clock } from '../../lib/clock'
import { type Collection } from '../../store/collection'
import { type Store } from '../../store/store'
import { findAnswer, type FindAnswerParts } from '../askers/find-answer'
import { HAND_OVERS, type HandOver } from '../people/hand-over'
import { openGuessLimit } from './guess-limit'

export interface InquiryParts extends Pick<FindAnswerParts, 'current'> {
  store: Pick<Store, 'collection'>
  clock: Clock
}

/** How requests and questions stand that wait under a code. */
export interface Inquiries {
  /** What a message asks for; undefined when it is no such code. May be repeated. */
  look(message: { id: string; conversation: string }, text: string): Promise<Inquiry | undefined>
}

export function openInquiries({ store, clock, current }: InquiryParts): Inquiries {
  const questions = store.collection(UNRESOLVED_QUESTIONS)
  const parts = { questions, clusters: store.collection(CLUSTERS), current }
  const handOvers = store.collection(HAND_OVERS)
  const guesses = openGuessLimit(store, clock)
  return {
    async look(message, text) {
      const code = readTicket(text)
      if (code === undefined) return undefined
      if (await guesses.isReached(message.conversation)) return { kind: 'too-many' }
      const found = (await ofRequest(handOvers, code)) ?? (await ofQuestion(parts, code))
      if (!found) await guesses.note(message)
      return found ?? { kind: 'unknown' }
    },
  }
}

async function ofRequest(
  handOvers: Pick<Collection<HandOver>, 'get'>,
  ticket: string,
): Promise<Inquiry | undefined> {
  const stored = await handOvers.get(ticket)
  if (!stored) return undefined
  const { agency, state, askedAt, closedAt } = stored.document
  return { kind: 'request', code: ticket, agency, state, askedAt, closedAt }
}

async function ofQuestion(parts: FindAnswerParts, code: string): Promise<Inquiry | undefined> {
  const { questions, clusters } = parts
  const { items } = await questions.find({ index: 'code', equals: [code], limit: 1 })
  const question = items[0]?.document
  if (!question || question.text === '') return undefined
  const found = await findAnswer(parts, question)
  if (found) {
    // Who has read it need not be told any more.
    await markTold(questions, question.key)
    return { kind: 'answer', code, found }
  }
  const cluster = question.cluster && (await clusters.get(question.cluster))
  const isOut = cluster && cluster.document.state === 'out-of-scope'
  const state = isOut ? 'out-of-scope' : 'open'
  return { kind: 'question', code, askedAt: question.askedAt, state }
}
