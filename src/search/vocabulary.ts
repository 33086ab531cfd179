/** Numbers the words of an index in the order in which they are met, so that builds are repeatable. */
export class Vocabulary {
  readonly #ids = new Map<string, number>()
  readonly words: string[] = []

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
