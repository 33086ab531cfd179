const SECOND = 1000
const MINUTE = 60 * SECOND

/** Waits before each further attempt, some nine hours in all. The last one failing means giving up. */
const DELAYS_MS = [
  2 * SECOND,
  15 * SECOND,
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * 60 * MINUTE,
  6 * 60 * MINUTE,
]

/**
 * How long to wait before a failed delivery is tried again, or undefined when it is time to
 * give up. Never shorter than the platform asked for.
 *
 * The wait varies by a fifth either way, so that messages which failed together do not all
 * come back together.
 */
export function retryDelayMs(
  failures: number,
  askedForMs = 0,
  random = Math.random,
): number | undefined {
  const delayMs = DELAYS_MS[failures - 1]
  if (delayMs === undefined) return undefined
  return Math.max(askedForMs, delayMs * (0.8 + 0.4 * random()))
}
