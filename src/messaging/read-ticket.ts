/** What a ticket is made of: without what is easily taken for something else when it is read out. */
export const TICKET_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const TICKET_LENGTH = 10

const KIND = '(?:yêu cầu|yeu cau|câu hỏi|cau hoi|phiếu|phieu|request|question)'
const LEAD = new RegExp(
  `^(?:(?:mã|ma|code|số|so)(?: ${KIND})?|${KIND})(?: (?:là|la|is))?\\s*:?\\s+`,
  'iu',
)
const TICKET = new RegExp(`^[${TICKET_LETTERS}]{${TICKET_LENGTH}}$`)

/**
 * The code of a request or a question of which a message consists, as it was told; undefined
 * when it is anything else. It has letters and digits, so that no words and no number are one.
 */
export function readTicket(text: string): string | undefined {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(LEAD, '')
    .replace(/[\s.\-_‐-―]/gu, '')
    .toUpperCase()
  return TICKET.test(bare) && /\d/.test(bare) && /[A-Z]/.test(bare) ? format(bare) : undefined
}

function format(letters: string): string {
  return `${letters.slice(0, TICKET_LENGTH / 2)}-${letters.slice(TICKET_LENGTH / 2)}`
}
