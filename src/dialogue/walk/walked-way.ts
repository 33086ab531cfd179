import { type WayToSubmit } from '../../content/guide'
import { applicable, type Telling } from '../answer/telling'

/** The way to submit that a walk leads: the one that was chosen, or else online where that is possible. */
export function walkedWay(telling: Telling): WayToSubmit | undefined {
  const { waysToSubmit } = telling.guide
  const chosen = applicable(telling, waysToSubmit)
  const ways = chosen.length > 0 ? chosen : waysToSubmit
  return ways.find(({ way }) => way === 'online') ?? ways[0]
}
