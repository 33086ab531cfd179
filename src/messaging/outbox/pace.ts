import { setTimeout } from 'node:timers/promises'

/** Waits until one more may begin, when at most `perSecond` may begin in a second. */
export function createPace(
  perSecond: number,
  elapsed: () => number = performance.now.bind(performance),
): () => Promise<void> {
  const gapMs = 1000 / perSecond
  let nextAt = 0
  return async () => {
    const now = elapsed()
    const at = Math.max(now, nextAt)
    nextAt = at + gapMs
    if (at > now) await setTimeout(at - now)
  }
}
