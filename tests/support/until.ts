const LOOK_AFTER_MS = 5
const LOOK_AFTER_MAX_MS = 200

/** Waits until something holds; fails when it does not in time. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  withinMs = 120_000,
): Promise<void> {
  const begunAt = performance.now()
  for (;;) {
    const lookedAt = performance.now()
    if (await holds()) return
    const now = performance.now()
    if (now - begunAt > withinMs) throw new Error(`It did not happen within ${withinMs} ms`)
    // What is waited for must not be slowed down much by looking at it.
    const usual = Math.min((now - begunAt) / 50, LOOK_AFTER_MAX_MS)
    const pauseMs = Math.max(LOOK_AFTER_MS, usual, 3 * (now - lookedAt))
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}
