import { type Walk } from '../conversation-state'

const HOUR_MS = 60 * 60 * 1000
/** After this a walk was left: whoever comes back is asked before it goes on. */
const IDLE_HOURS_MAX = 3

/** Whether the citizen is in the walk now, so that messages are meant for it first. */
export function isActive(walk: Walk | undefined, now: Date): walk is Walk {
  return walk !== undefined && !walk.isPaused && !isLeftAlone(walk, now)
}

/** Not touched for hours. */
export function isLeftAlone(walk: Walk, now: Date): boolean {
  return now.getTime() - Date.parse(walk.touchedAt) > IDLE_HOURS_MAX * HOUR_MS
}
