import { setImmediate } from 'node:timers/promises'
import { type Steps } from './steps'

/** A message is answered in a few milliseconds; one that comes in the middle waits no longer than this. */
const SLICE_MS = 3

/**
 * Does long work in slices of a few milliseconds, and lets everything that waits have its turn
 * between them: what a node serves goes on while it builds an index.
 */
export async function runInSlices<T>(steps: Steps<T>, sliceMs = SLICE_MS): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs
    do {
      const step = steps.next()
      if (step.done === true) return step.value
    } while (performance.now() < until)
    await setImmediate()
  }
}
