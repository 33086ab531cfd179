import { type InboundMessage, type MessageContent } from '../channel/message'
import { maskPersonalData } from '../text/personal-data'

/** What copied text and odd keyboards leave between digits; line ends and tabs are not among it. */
// eslint-disable-next-line no-control-regex -- that is what it is about
const INVISIBLE = /[\p{Cf}\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu

/** The message without personal data: nothing else of the service ever sees it otherwise. */
export function maskMessage(message: InboundMessage): InboundMessage {
  return { ...message, content: maskContent(message.content) }
}

function maskContent(content: MessageContent): MessageContent {
  if (content.kind !== 'text') return content
  const text = maskText(content.text)
  if (content.label === undefined) return { kind: 'text', text }
  return { kind: 'text', text, label: maskText(content.label) }
}

/** A number that is broken up by characters nobody sees is a number all the same. */
function maskText(text: string): string {
  const visible = maskPersonalData(text.replace(INVISIBLE, ''))
  return visible.found.length > 0 ? visible.text : maskPersonalData(text).text
}
