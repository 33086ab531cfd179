import { type Clock } from '../../lib/clock'
import { type Collection } from '../../store/collection'
import { type TurnLog } from '../../store/store'
import { type Turn } from '../../store/turn'
import { hourOf, hourStart } from './hours'
import { type HourCount, type LinkOpen } from './rollup'

/** What a channel tells of a link that was opened. */
export interface OpenedLink {
  /** The same for the same opening, however often it is told. */
  id: string
  conversation: string
  url: string
}

export interface LinkParts {
  turns: Pick<TurnLog, 'newest' | 'after'>
  links: Collection<LinkOpen>
  hours: Collection<HourCount>
  clock: Clock
}

/** So far back a citizen may scroll for a link. */
const TURNS_MAX = 20

/**
 * Keeps that a citizen opened a link, once, with the procedure it was shown for. What we never
 * showed in the conversation is not counted, whoever tells it.
 */
export async function noteLink(parts: LinkParts, { id, conversation, url }: OpenedLink) {
  const newest = await parts.turns.newest(conversation)
  if (!newest) return
  const turns = await parts.turns.after(conversation, newest.sequence - TURNS_MAX, TURNS_MAX)
  const shown = turns.findLast((turn) => linksOf(turn).some((link) => isSame(link, url)))
  const code = shown && codeOf(shown)
  if (!shown || code === undefined) return
  const at = parts.clock().toISOString()
  const { channel, release } = shown
  await parts.links.insert({ id, at, channel, conversation, code, release })
  // Without a turn in it the hour might be passed over.
  const hour = hourOf(new Date(at))
  const countedTo = hourStart(hour).toISOString()
  await parts.hours.insert({ hour, state: 'stale', countedTo, isSummed: false, cells: [] })
}

function codeOf({ state, reasons }: Turn): string | undefined {
  return state.walk?.code ?? reasons.code ?? state.topic
}

/** Browsers write an address out in full. */
function isSame(a: string, b: string): boolean {
  return a === b || (URL.canParse(a) && new URL(a).href === b)
}

function linksOf({ replies }: Turn): string[] {
  return replies
    .flatMap(({ card }) => [
      ...(card?.links ?? []),
      ...(card?.sections ?? []).flatMap(({ lines }) => lines.flatMap(({ link }) => link ?? [])),
    ])
    .map(({ url }) => url)
}
