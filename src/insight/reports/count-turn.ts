import { type Turn } from '../../store/turn'
import { type ProcedureFacts } from './procedure-facts'
import { addCounts, emptyTally, type Tally, walkOf } from './tally'

/** Where a turn is counted: for the agency of its procedure, on its channel. */
export interface Counted {
  agency: string
  channel: string
  tally: Tally
}

/**
 * What one turn adds to the figures. Nothing but the turn and the facts of its release decide
 * it, and of the turn only what is left after erasure, so that a recount finds the same.
 */
export function countTurn(turn: Turn, factsOf: (code: string) => ProcedureFacts): Counted {
  const { outcome, reasons, channel, rating } = turn
  const tally = emptyTally()
  addCounts(tally.outcomes, { [outcome]: 1 })
  const code = reasons.code ?? rating?.code
  const facts = factsOf(code ?? nearestCode(turn) ?? '')
  if (outcome === 'answered' && code !== undefined) {
    addCounts(tally.procedures, { [code]: 1 })
    addCounts(tally.levels, { [facts.level]: 1 })
    for (const facet of new Set(reasons.facets)) addCounts(tally.facets, { [facet]: 1 })
  }
  countWalk(turn, tally)
  if (rating) tally.ratings[rating.code] = { count: 1, sum: rating.stars }
  return { agency: facts.agency, channel, tally }
}

/** A question that was not answered counts for the agency of what came nearest. */
function nearestCode({ outcome, reasons }: Turn): string | undefined {
  const isQuestion =
    outcome === 'unresolved' || outcome === 'choices-refused' || outcome === 'asked'
  return isQuestion ? reasons.hits?.[0]?.code : undefined
}

function countWalk({ outcome, state, receivedAt }: Turn, tally: Tally): void {
  const { walk } = state
  if (!walk || !outcome.startsWith('walk-')) return
  const own = walkOf(tally, walk.code)
  if (outcome === 'walk-started') own.started += 1
  if (outcome === 'walk-finished') own.finished += 1
  const now = receivedAt.toISOString()
  for (const [step, at] of Object.entries(walk.reached ?? {})) {
    if (at === now) addCounts(own.steps, { [step]: 1 })
  }
}
