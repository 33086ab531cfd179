import { type InboundMessage, type MessageContent } from '../../channel/message'
import { maskPersonalData } from '../../text/personal-data'

/** What copied text and odd keyboards leave between digits; line ends and tabs are not among it. */
// eslint-disable-next-line no-control-regex -- that is what it is about
const INVISIBLE = /[\p{Cf}\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu

/** Twice what the engine answers; the rest of a text that it refuses is not worth keeping. */
const LENGTH_KEPT_MAX = 4000

/** The message without personal data: nothing else of the service ever sees it otherwise. */
export function maskMessage(message: InboundMessage): InboundMessage {
  return { ...message, content: maskContent(message.content) }
}

function maskContent(content: MessageContent): MessageContent {
  // What an officer writes here was looked at before, and may name the office's own number.
  if (content.kind === 'by-person' && content.tells !== undefined) return content
  if (content.kind === 'by-person' && content.text !== undefined) {
    return { ...content, text: maskText(shorten(content.text)) }
  }
  if (content.kind !== 'text') return content
  const text = maskText(shorten(content.text))
  if (content.label === undefined) return { kind: 'text', text }
  return { kind: 'text', text, label: maskText(shorten(content.label)) }
}

/** A number that is broken up by characters nobody sees is a number all the same. */
function maskText(text: string): string {
  const visible = maskPersonalData(text.replace(INVISIBLE, ''))
  return visible.found.length > 0 ? visible.text : maskPersonalData(text).text
}

/** Never within a number, of which half would be left unmasked. */
function shorten(text: string): string {
  if (text.length <= LENGTH_KEPT_MAX) return text
  return text.slice(0, LENGTH_KEPT_MAX).replace(/[\d .-]{0,30}$/, '')
}
