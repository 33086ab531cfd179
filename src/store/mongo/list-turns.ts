import { type Collection, type Filter } from 'mongodb'
import { parsePosition, toPosition } from '../page-position'
import { type LogQuery, type TurnPage, type TurnQuery } from '../store'
import { fromKeptTurn } from './kept-turn'
import { type KeptTurn } from './schema'
import { beyond } from './walk-documents'

/** Turns of some outcomes, newest first, a page at a time. */
export async function listTurns(turns: Collection<KeptTurn>, query: TurnQuery): Promise<TurnPage> {
  const { outcomes, limit, after } = query
  const filter: Filter<KeptTurn>[] = [
    { outcome: { $in: [...new Set(outcomes)] } },
    ...boundsOf(query),
  ]
  if (after !== undefined) {
    filter.push(beyond(['received_at', '_id'], parsePosition(after, 2), '$lt'))
  }
  const found = await turns
    .find({ $and: filter })
    .sort({ received_at: -1, _id: -1 })
    .limit(limit + 1)
    .toArray()
  return toPage(found, limit, (last) => [last.received_at, last._id])
}

/** All turns, oldest or newest first, a page at a time. */
export async function listAllTurns(
  turns: Collection<KeptTurn>,
  query: LogQuery,
): Promise<TurnPage> {
  const { channel, limit, after, order } = query
  const [operator, way] = order === 'descending' ? (['$lt', -1] as const) : (['$gt', 1] as const)
  const filter = boundsOf(query)
  if (channel !== undefined) filter.push({ channel })
  if (after !== undefined) filter.push(beyond(ORDER, parsePosition(after, ORDER.length), operator))
  const found = await turns
    .find(filter.length === 0 ? {} : { $and: filter })
    .sort({ received_at: way, conversation: way, sequence: way })
    .limit(limit + 1)
    .toArray()
  return toPage(found, limit, (last) => [last.received_at, last.conversation, last.sequence])
}

const ORDER = ['received_at', 'conversation', 'sequence']

function boundsOf({ from, to }: Pick<LogQuery, 'from' | 'to'>): Filter<KeptTurn>[] {
  const bounds: Filter<KeptTurn>[] = []
  if (from) bounds.push({ received_at: { $gte: from.getTime() } })
  if (to) bounds.push({ received_at: { $lt: to.getTime() } })
  return bounds
}

/** One more was read than asked for, which tells whether there is another page. */
function toPage(
  found: KeptTurn[],
  limit: number,
  positionOf: (last: KeptTurn) => unknown[],
): TurnPage {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    turns: page.map(fromKeptTurn),
    next: last && found.length > page.length ? toPosition(positionOf(last)) : undefined,
  }
}
