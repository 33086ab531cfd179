import { setImmediate } from 'node:timers/promises'
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

/** So long is read for one page; then it is shorter, with the place to go on from. */
const READ_MS = 120

/** Turns of any conversation, newest first. No index knows words, so a rare one takes several pages. */
export async function findTurns(
  turns: Pick<TurnLog, 'list' | 'listAll'>,
  search: TurnSearch,
  { limit, after }: { limit: number; after?: string },
  elapsed = performance.now.bind(performance),
): Promise<TurnPage> {
  const isWanted = toTest(search)
  const startedAt = elapsed()
  const found: Turn[] = []
  let next = after
  for (;;) {
    // No more than there is room for, as a page can be gone on from only at its end.
    const page = await readPage(turns, search, { limit: limit - found.length, after: next })
    found.push(...page.turns.filter(isWanted))
    next = page.next
    const isEnough = found.length === limit || elapsed() - startedAt > READ_MS
    if (next === undefined || isEnough) return { turns: found, next }
    // Whoever waits to be answered comes first.
    await setImmediate()
  }
}

/** Along the narrowest index there is; what else was asked for is sifted on the way. */
function readPage(
  turns: Pick<TurnLog, 'list' | 'listAll'>,
  { outcome, channel, from, to }: TurnSearch,
  page: { limit: number; after?: string },
): Promise<TurnPage> {
  return outcome
    ? turns.list({ outcomes: [outcome], from, to, ...page })
    : turns.listAll({ channel, from, to, order: 'descending', ...page })
}

function toTest({ text, channel, isMatch = () => true }: TurnSearch): (turn: Turn) => boolean {
  const wanted = text === undefined ? undefined : fold(text)
  return (turn) =>
    (channel === undefined || turn.channel === channel) &&
    (wanted === undefined || said(turn).includes(wanted)) &&
    isMatch(turn)
}

function said({ content, replies }: Turn): string {
  const own = content.kind === 'text' || content.kind === 'by-person' ? content.text : ''
  return fold([own, ...replies.map(({ text }) => text)].join(' '))
}
