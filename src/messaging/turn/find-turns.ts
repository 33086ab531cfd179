import { Outcome } from '../../dialogue/outcome'
import { type TurnLog, type TurnPage } from '../../store/store'
import { type Turn } from '../../store/turn'
import { fold } from '../../text/normalize'

/** The closed list of what becomes of a turn. */
export const TURN_OUTCOMES = Outcome

export interface TurnSearch {
  /** Within what was said, whatever the marks and capitals. */
  text?: string
  channel?: string
  outcome?: Outcome
  from?: Date
  /** Not included. */
  to?: Date
  /** What else has to be so, such as that it is the caller's business. */
  isMatch?: (turn: Turn) => boolean
}

/** So many are read for one page; then it is shorter, with the place to go on from. */
const READ_MAX = 5000

/** Turns of any conversation, newest first. No index knows words, so a rare one takes several pages. */
export async function findTurns(
  turns: Pick<TurnLog, 'list'>,
  { text, channel, outcome, from, to, isMatch = () => true }: TurnSearch,
  { limit, after }: { limit: number; after?: string },
): Promise<TurnPage> {
  const outcomes = outcome ? [outcome] : Outcome.options
  const wanted = text === undefined ? undefined : fold(text)
  const found: Turn[] = []
  let next = after
  for (let read = 0; read < READ_MAX; read += limit) {
    const query = { outcomes, from, to, limit: limit - found.length, after: next }
    const page = await turns.list(query)
    found.push(
      ...page.turns.filter(
        (turn) =>
          (channel === undefined || turn.channel === channel) &&
          (wanted === undefined || said(turn).includes(wanted)) &&
          isMatch(turn),
      ),
    )
    next = page.next
    if (next === undefined || found.length === limit) break
  }
  return { turns: found, next }
}

function said({ content, replies }: Turn): string {
  const own = content.kind === 'text' || content.kind === 'by-person' ? content.text : ''
  return fold([own, ...replies.map(({ text }) => text)].join(' '))
}
