/** Waits until something holds; fails when it does not in time. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  withinMs = 120_000,
): Promise<void> {
  const deadline = performance.now() + withinMs
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`It did not happen within ${withinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
