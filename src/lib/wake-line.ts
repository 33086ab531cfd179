/**
 * Does what there is to do for a key, one thing after another for as long as it may go on.
 * Returns for how long the key is to be left alone then.
 */
export type WorkOnKey = (key: string, mayGoOn: () => boolean) => Promise<number | undefined>

/**
 * Works on keys that were woken: never twice at once on the same one, and on at most
 * `sideBySide` at a time. Waking a key that is being worked on has it looked at once more.
 *
 * It holds keys only. What there is to do for them is in the database, so that a process that
 * dies loses nothing, and one that is slow holds little.
 */
export class WakeLine {
  readonly #next = new Set<string>()
  readonly #running = new Map<string, Promise<void>>()
  readonly #resting = new Map<string, ReturnType<typeof setTimeout>>()
  #isStopped = false
  readonly #mayGoOn = () => !this.#isStopped

  constructor(
    private readonly work: WorkOnKey,
    private readonly sideBySide: number,
  ) {}

  /** How many keys are waiting, being worked on or left alone for a while. */
  get length(): number {
    return this.#next.size + this.#running.size + this.#resting.size
  }

  wake(key: string): void {
    if (this.#isStopped || this.#resting.has(key)) return
    this.#next.add(key)
    this.#fill()
  }

  /** Starts nothing any more, and resolves when what is being done is done. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#next.clear()
    for (const timer of this.#resting.values()) clearTimeout(timer)
    this.#resting.clear()
    await Promise.all(this.#running.values())
  }

  #fill(): void {
    for (const key of this.#next) {
      if (this.#running.size >= this.sideBySide) return
      if (this.#running.has(key)) continue
      this.#next.delete(key)
      this.#running.set(key, this.#run(key))
    }
  }

  async #run(key: string): Promise<void> {
    const restMs = await this.work(key, this.#mayGoOn)
    this.#running.delete(key)
    if (this.#isStopped) return
    if (restMs !== undefined) this.#rest(key, restMs)
    this.#fill()
  }

  #rest(key: string, restMs: number): void {
    this.#next.delete(key)
    const timer = setTimeout(() => {
      this.#resting.delete(key)
      this.wake(key)
    }, restMs)
    this.#resting.set(key, timer)
  }
}
