/** Work that may pause at every `yield`, and gives its result in the end. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Pauses that are this many items apart cost nothing that could be measured. */
export const ITEMS_PER_STEP = 64

/** Does the work in one go, for where nobody waits beside it. */
export function finishSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The items one by one, with a pause after every few. */
export function* inSteps<T>(items: Iterable<T>, visit: (item: T, at: number) => void): Steps<void> {
  let at = 0
  for (const item of items) {
    visit(item, at)
    at += 1
    if (at % ITEMS_PER_STEP === 0) yield
  }
}
