import { createHash } from 'node:crypto'
import { readTicket, TICKET_LENGTH, TICKET_LETTERS } from '../read-ticket'

/** The code of a request or a question made by a turn: the same whenever the turn is made again. */
export function toTicket(conversation: string, sequence: number): string {
  for (let attempt = 0; ; attempt += 1) {
    const again = attempt === 0 ? '' : `/${attempt}`
    const hash = createHash('sha256').update(`${conversation}/${sequence}${again}`).digest()
    const letters = [...hash.subarray(0, TICKET_LENGTH)].map(
      (byte) => TICKET_LETTERS[byte % TICKET_LETTERS.length],
    )
    // It has letters and digits, as nearly all have, and so is read for what it is.
    const ticket = readTicket(letters.join(''))
    if (ticket !== undefined) return ticket
  }
}
