import { cardToText } from '../../channel/card-to-text'
import { type ChannelLimits } from '../../channel/delivery'
import { type Button, type Card, type Reply } from '../../channel/message'
import { numberButtons, offerLine } from '../../channel/offers'
import { withoutOtherLinks } from '../../channel/official-link'
import { type Locale } from '../../content/localized'
import { phrasesIn } from '../../dialogue/phrases/phrases'
import { lengthOf, splitText } from './split-text'

/** What goes to a platform as one message. */
export interface FittedMessage {
  text: string
  buttons: Button[]
  /** Where the channel lays cards out; the text leaves it out. */
  card?: Card
}

/**
 * The replies of one turn as messages that a platform takes: cards become text where they have
 * to, long text is cut where a reader pauses, and what can be chosen becomes buttons or numbered
 * lines. Nothing that was said is lost but links to sites that are not official.
 */
export function fitToChannel(
  replies: readonly Reply[],
  limits: ChannelLimits,
  locale: Locale = 'vi',
): FittedMessage[] {
  return numberButtons(replies).flatMap((reply) => fitReply(reply, limits, locale))
}

function fitReply(reply: Reply, limits: ChannelLimits, locale: Locale): FittedMessage[] {
  const { card } = reply
  const { buttons, lines } = shareOut(reply, limits, locale)
  const inWords = card && !limits.cards ? cardToText(card, locale) : undefined
  const said = [reply.text, inWords].filter(Boolean).join('\n\n')
  const text = withoutOtherLinks([said, lines].filter(Boolean).join('\n\n').normalize('NFC'))
  const pieces = splitText(text, limits.textLength, limits.countedIn)
  const last = pieces.length - 1
  return pieces.map((piece, at) => {
    if (at < last) return { text: piece, buttons: [] }
    return { text: piece, buttons, ...(limits.cards && card && { card }) }
  })
}

interface Shared {
  /** What the platform shows as buttons. */
  buttons: Button[]
  /** What has to be read and typed. */
  lines: string
}

/** Which buttons are buttons, and which have to be lines of text. */
function shareOut(reply: Reply, limits: ChannelLimits, locale: Locale): Shared {
  const { buttons: room } = limits
  const fitting = room
    ? reply.buttons
        .filter(({ send }) => lengthOf(send, 'utf-16') <= room.sendLength)
        .slice(0, room.max)
    : []
  const isShortened = ({ label }: Button) => lengthOf(label, 'utf-16') > (room?.labelLength ?? 0)
  const isRead = (button: Button) => !fitting.includes(button) || isShortened(button)
  return {
    buttons: fitting.map((button) =>
      isShortened(button) ? shorten(button, room?.labelLength ?? 0) : button,
    ),
    lines: toLines(reply, reply.buttons.filter(isRead), locale),
  }
}

/** The whole label is among the lines, under the same number. */
function shorten(button: Button, max: number): Button {
  const line = button.number === undefined ? button.label : offerLine(button)
  const kept = splitText(line.normalize('NFC'), Math.max(max - 1, 1), 'utf-16')[0] ?? ''
  return { ...button, label: `${kept}…` }
}

function toLines(reply: Reply, buttons: Button[], locale: Locale): string {
  const { offers } = phrasesIn(locale)
  const numbered = buttons.filter(({ number }) => number !== undefined)
  const left = numbered.filter((button) => !isListed(button, reply))
  // The list of the card is numbered already, so that its rest needs no introduction.
  const lead = left.length > 0 && left.length === numbered.length ? [offers.byNumber] : []
  const words = buttons.filter(({ number }) => number === undefined)
  const byWords = offers.byWords(words.map(({ label }) => `“${label}”`).join(', '))
  return [...lead, ...left.map(offerLine), ...(words.length > 0 ? [byWords] : [])].join('\n')
}

/** The candidates of a choice stand numbered in its card. */
function isListed({ number, label }: Button, { card }: Reply): boolean {
  if (card?.kind !== 'choices' || number === undefined) return false
  const list = card.sections.find(({ numbered }) => numbered)
  return list?.lines[number - 1]?.text === label
}
