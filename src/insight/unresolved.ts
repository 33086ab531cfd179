import { type TurnLog, type TurnQuery } from '../store/store'
import { type Turn } from '../store/turn'

/** What came near the question, with its score where one was kept. */
export interface Candidate {
  code: string
  score?: number
}

/** A question that was not answered, for an editor to work through. Masked, as everything stored. */
export interface UnresolvedQuestion {
  question: string
  askedAt: Date
  /** Nothing was found, or the citizen refused all that was offered. */
  outcome: 'unresolved' | 'choices-refused'
  candidates: Candidate[]
  release: number
  channel: string
  conversation: string
  sequence: number
}

export interface Period {
  from?: Date
  /** Not included. */
  to?: Date
}

const OUTCOMES: TurnQuery['outcomes'] = ['unresolved', 'choices-refused']
const PAGE = 200

/** The questions of a period that were not answered, newest first; those erased are left out. */
export async function* readUnresolved(
  turns: Pick<TurnLog, 'list' | 'after'>,
  period: Period = {},
): AsyncGenerator<UnresolvedQuestion> {
  let after: string | undefined
  do {
    const page = await turns.list({ ...period, outcomes: OUTCOMES, limit: PAGE, after })
    for (const turn of page.turns) {
      const question = await unresolvedOf(turns, turn)
      if (question) yield question
    }
    after = page.next
  } while (after !== undefined)
}

/** The question of one turn; undefined when it is none, or was erased. */
export async function unresolvedOf(
  turns: Pick<TurnLog, 'after'>,
  turn: Turn,
): Promise<UnresolvedQuestion | undefined> {
  if (turn.isErased || !OUTCOMES.includes(turn.outcome)) return undefined
  return toUnresolved(turn, await findOffer(turns, turn))
}

type Offer = Turn['state']['pending']

/** What was offered and refused: "không có câu nào đúng" is not the question; the turn before knows it. */
async function findOffer(turns: Pick<TurnLog, 'after'>, turn: Turn): Promise<Offer> {
  if (turn.outcome !== 'choices-refused') return undefined
  const [before] = await turns.after(turn.conversation, turn.sequence - 2, 1)
  return before?.sequence === turn.sequence - 1 ? before.state.pending : undefined
}

function toUnresolved(turn: Turn, offer: Offer): UnresolvedQuestion {
  const { release, channel, conversation, sequence } = turn
  return {
    question: offer?.question ?? questionOf(turn),
    askedAt: turn.receivedAt,
    outcome: turn.outcome === 'unresolved' ? 'unresolved' : 'choices-refused',
    candidates: candidatesOf(turn, offer),
    release,
    channel,
    conversation,
    sequence,
  }
}

function questionOf({ content, reasons }: Turn): string {
  if (content.kind === 'text' && content.text !== '') return content.label ?? content.text
  return reasons.read ?? ''
}

function candidatesOf({ reasons }: Turn, offer: Offer): Candidate[] {
  if (reasons.hits && reasons.hits.length > 0) {
    return reasons.hits.map(({ code, score }) => ({ code, score }))
  }
  return (offer?.codes ?? []).map((code) => ({ code }))
}
