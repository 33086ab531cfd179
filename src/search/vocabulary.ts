/** Numbers the words of an index in the order in which they are met, so that builds are repeatable. */
export class Vocabulary {
  readonly #ids: Map<string, number>

  /** With these words, numbered by their places. */
  constructor(readonly words: string[] = []) {
    this.#ids = new Map(words.map((word, id) => [word, id]))
  }

  add(word: string): number {
    const known = this.#ids.get(word)
    if (known !== undefined) return known
    const id = this.words.length
    this.#ids.set(word, id)
    this.words.push(word)
    return id
  }

  /** The number of the word, or -1 when the index does not have it. */
  find(word: string): number {
    return this.#ids.get(word) ?? -1
  }

  get size(): number {
    return this.words.length
  }
}
