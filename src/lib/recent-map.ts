/** A map of bounded size: when it is full, what was used longest ago is let go. */
export class RecentMap<K, V> {
  // A map keeps the order of insertion, so its first key is the one not used for longest.
  readonly #entries = new Map<K, V>()

  constructor(private readonly sizeMax: number) {}

  get(key: K): V | undefined {
    const value = this.#entries.get(key)
    if (value !== undefined) this.set(key, value)
    return value
  }

  set(key: K, value: V): void {
    this.#entries.delete(key)
    this.#entries.set(key, value)
    if (this.#entries.size <= this.sizeMax) return
    const [oldest] = this.#entries.keys()
    if (oldest !== undefined) this.#entries.delete(oldest)
  }

  delete(key: K): void {
    this.#entries.delete(key)
  }
}
