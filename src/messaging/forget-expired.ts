import { setTimeout } from 'node:timers/promises'
import { KEPT_DAYS } from '../dialogue/phrases/kept-days'
import { forgetQuestions } from '../insight/clusters/forget-expired'
import { type Insight } from '../insight/open-insight'
import { savePosition } from '../insight/position'
import { type Store, type TurnLog } from '../store/store'
import { type Turn } from '../store/turn'
import { HAND_OVERS } from './people/hand-over'

const NAME = 'kept-days'
const DAY_MS = 24 * 3600_000
const PAGE = 200
/** Between two pages, so that whoever waits to be answered comes first. */
const PAUSE_MS = 20
/** Clocks of nodes differ, and a turn may be saved a while after it was begun; so much is read again. */
const OVERLAP_MS = 10 * 60_000

export interface ForgetExpiredParts {
  store: Pick<Store, 'turns' | 'collection'>
  insight: Pick<Insight, 'questions' | 'clusters' | 'positions' | 'reader' | 'clock'>
  /** Whether to go on; what is left is done the next time. */
  goesOn?: () => boolean
}

/**
 * Empties what was said longer ago than citizens are told that it is kept, wherever it is. As
 * after an erasure, the keys, the outcome and the codes stay, from which figures are counted.
 * May be repeated, and by several at once.
 */
export async function forgetExpired(parts: ForgetExpiredParts): Promise<void> {
  const { store, insight, goesOn = () => true } = parts
  const to = new Date(insight.clock().getTime() - KEPT_DAYS * DAY_MS)
  const saved = (await insight.positions.get(NAME))?.document.at
  const from = saved === undefined ? undefined : new Date(Date.parse(saved) - OVERLAP_MS)
  await forgetHandOvers(store, to)
  await forgetQuestions(insight, { from, to })

  let after: string | undefined
  do {
    const page = await store.turns.listAll({ from, to, limit: PAGE, after })
    await eraseAll(store.turns, page.turns)
    after = page.next
    if (after !== undefined) await setTimeout(PAUSE_MS)
  } while (after !== undefined && goesOn())
  if (after === undefined) {
    await savePosition(insight.positions, { name: NAME, at: to.toISOString() })
  }
}

async function eraseAll(turns: TurnLog, expired: Turn[]): Promise<void> {
  const newest = new Map<string, number>()
  for (const { conversation, sequence, isErased } of expired) {
    if (!isErased) newest.set(conversation, Math.max(sequence, newest.get(conversation) ?? 0))
  }
  for (const [conversation, upTo] of newest) await turns.erase(conversation, upTo)
}

async function forgetHandOvers(store: Pick<Store, 'collection'>, to: Date): Promise<void> {
  const handOvers = store.collection(HAND_OVERS)
  for (const state of ['waiting', 'held', 'closed']) {
    const query = { index: 'state', equals: [state], to: to.toISOString(), limit: PAGE }
    for (;;) {
      const { items } = await handOvers.find(query)
      for (const { document } of items) await handOvers.remove(document.ticket)
      if (items.length < PAGE) break
    }
  }
}
