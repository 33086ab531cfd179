/**
 * Lets one begin in each round of the event loop. However long each then keeps the processor,
 * requests that came in meanwhile are served before the next begins.
 */
export function createOneEachRound(): () => Promise<void> {
  let last = Promise.resolve()
  return () => (last = last.then(() => new Promise<void>((resolve) => setImmediate(resolve))))
}
