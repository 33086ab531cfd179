import { createHash } from 'node:crypto'

/** Without what is easily taken for something else when it is read out or written down. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 10

/** The code of a request made by a turn: the same whenever the turn is made again. */
export function toTicket(conversation: string, sequence: number): string {
  const hash = createHash('sha256').update(`${conversation}/${sequence}`).digest()
  const letters = [...hash.subarray(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}
