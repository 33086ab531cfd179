const FIRST_MS = 1_000
const LONGEST_MS = 30_000

/**
 * How long to wait after so many failures in a row. It varies by a fifth either way, so
 * that the widgets that lost a server together do not all come back together.
 */
export function backoffMs(failures: number, random = Math.random): number {
  const waitMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1))
  return waitMs * (0.8 + 0.4 * random())
}

/** Waits until the time is over or the signal says to go on, whichever is first. */
export function wait(ms: number, goOn: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (goOn.aborted) return resolve()
    const timer = setTimeout(done, ms)
    goOn.addEventListener('abort', done, { once: true })

    function done() {
      clearTimeout(timer)
      goOn.removeEventListener('abort', done)
      resolve()
    }
  })
}
