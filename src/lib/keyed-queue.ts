import { AppError } from './errors'

/**
 * Runs work of the same key one after another, and of different keys side by side.
 *
 * Messages of one conversation are taken in order this way without a lock in the
 * database. At most `waitingMax` pieces of work wait in all; more are refused, so
 * that an overloaded node sheds load instead of running out of memory.
 */
export class KeyedQueue {
  readonly #tails = new Map<string, Promise<unknown>>()
  #waiting = 0

  constructor(private readonly waitingMax: number) {}

  /** How many pieces of work wait or run. */
  get waiting(): number {
    return this.#waiting
  }

  /** @throws AppError `overloaded` when too much is waiting already */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.waitingMax) {
      return Promise.reject(
        new AppError('overloaded', 'Too many messages are waiting; try again in a few seconds'),
      )
    }
    this.#waiting += 1
    const before = this.#tails.get(key) ?? Promise.resolve()
    const done = before.then(work, work).finally(() => {
      this.#waiting -= 1
      if (this.#tails.get(key) === tail) this.#tails.delete(key)
    })
    // The tail never rejects: a failure belongs to its own caller and not to the next in line.
    const tail = done.catch(() => undefined)
    this.#tails.set(key, tail)
    return done
  }

  /** Resolves when nothing is waiting or running any more. */
  async idle(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all(this.#tails.values())
  }
}
