import { type Guide, type WayToSubmit } from '../../content/guide'

/** The way to submit that a walk leads: online where that is possible. */
export function walkedWay({ waysToSubmit }: Guide): WayToSubmit | undefined {
  return waysToSubmit.find(({ way }) => way === 'online') ?? waysToSubmit[0]
}
