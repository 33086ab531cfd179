/** True the first time it is asked, and then once in each `periodMs`. */
export function every(
  periodMs: number,
  elapsed: () => number = performance.now.bind(performance),
): () => boolean {
  let nextAt = -Infinity
  return () => {
    if (elapsed() < nextAt) return false
    nextAt = elapsed() + periodMs
    return true
  }
}
