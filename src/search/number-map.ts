const EMPTY = 0xffff_ffff
const FIRST_BITS = 10
/** Scatters numbers that lie close together; the whole part of 2³² over the golden ratio. */
const SCATTER = 0x9e37_79b1

/**
 * Gives numbers below 2³² - 1 a place of their own, in the order in which they are met. A `Map` of
 * the hundreds of thousands of pairs of words takes several times the memory and the time.
 */
export class NumberMap {
  #bits = FIRST_BITS
  #keys = new Uint32Array(1 << FIRST_BITS).fill(EMPTY)
  #places = new Int32Array(1 << FIRST_BITS)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** The place of a key, a new one if it has none yet. */
  add(key: number): number {
    const slot = this.#slotOf(key)
    if (this.#keys[slot] === key) return this.#places[slot] ?? -1
    const place = this.#size
    this.#keys[slot] = key
    this.#places[slot] = place
    this.#size += 1
    if (this.#size * 2 > this.#keys.length) this.#grow()
    return place
  }

  /** -1 when the key has none. */
  find(key: number): number {
    const slot = this.#slotOf(key)
    return this.#keys[slot] === key ? (this.#places[slot] ?? -1) : -1
  }

  /** Where the key is, or where it would go: the next free slot after its own. */
  #slotOf(key: number): number {
    const last = this.#keys.length - 1
    let slot = Math.imul(key, SCATTER) >>> (32 - this.#bits)
    while (this.#keys[slot] !== key && this.#keys[slot] !== EMPTY) slot = (slot + 1) & last
    return slot
  }

  #grow(): void {
    const keys = this.#keys
    const places = this.#places
    this.#bits += 1
    this.#keys = new Uint32Array(1 << this.#bits).fill(EMPTY)
    this.#places = new Int32Array(1 << this.#bits)
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? EMPTY
      if (key === EMPTY) continue
      const slot = this.#slotOf(key)
      this.#keys[slot] = key
      this.#places[slot] = places[at] ?? -1
    }
  }
}
