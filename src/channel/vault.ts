/** A value as it was kept, with the number that the next one follows. */
export interface KeptValue {
  generation: number
  value: string
}

/**
 * Keeps what a channel gets from its platform and must not lose, such as tokens that are good
 * for one use: shared by all nodes, and safe as soon as a call returns. Generations are only
 * ever added, so that of several nodes exactly one makes the next.
 */
export interface Vault {
  newest(name: string): Promise<KeptValue | undefined>
  /** False when this generation was added before, here or on another node. */
  add(name: string, next: KeptValue): Promise<boolean>
  /**
   * Whether this node is the one to work on it now. It saves the others the work; what must
   * not be done twice rests on `add`.
   */
  claim(name: string): Promise<boolean>
  /** Lets another node claim it at once. */
  release(name: string): Promise<void>
}
