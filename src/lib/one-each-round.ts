/**
 * In one round of the event loop a server accepts one connection, so that after a long time
 * of work there have to be many rounds until everybody who came meanwhile was served.
 */
const ROUNDS_MAX = 50

/**
 * Lets one begin after another, with rounds of the event loop in between: the more, the longer
 * the one before kept the processor. So requests are served however slow each of them is.
 */
export function createOneEachRound(): () => Promise<void> {
  let last = Promise.resolve()
  let begunAt = performance.now()

  async function nextTurn(): Promise<void> {
    await round()
    const busyMs = performance.now() - begunAt
    for (let rounds = 1; rounds < Math.min(busyMs, ROUNDS_MAX); rounds += 1) await round()
    begunAt = performance.now()
  }

  return () => (last = last.then(nextTurn))
}

function round(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
