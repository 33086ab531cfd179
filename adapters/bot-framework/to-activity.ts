import { cardToText } from '../../src/channel/card-to-text'
import { type Button, type Card } from '../../src/channel/message'
import { offerLine } from '../../src/channel/offers'
import { withOfficialLinks, withoutOtherLinks } from '../../src/channel/official-link'
import { type CardAction, type OutboundActivity, type Reference } from './activity'
import { toAdaptiveCard } from './to-adaptive-card'

/** Clients that are known to show cards, and those that are known to show suggested actions. */
const WITH_CARDS = new Set(['msteams', 'webchat', 'directline', 'emulator'])
const WITH_SUGGESTIONS = new Set(['webchat', 'directline', 'emulator'])

/** What is said, with buttons that have their numbers. */
export interface Said {
  text: string
  card?: Card | undefined
  buttons: Button[]
}

/**
 * A reply as an activity. What a client may not be able to show stands in the text as well:
 * the card in words, and the choices with the numbers that may be typed.
 */
export function toActivity(said: Said, reference: Reference): OutboundActivity {
  const { channelId, user, bot, conversation, activity, locale = 'vi' } = reference
  const { buttons, card } = said
  const shownCard = WITH_CARDS.has(channelId) && card ? withOfficialLinks(card) : undefined
  return {
    type: 'message',
    channelId,
    from: { id: bot, role: 'bot' },
    recipient: { id: user },
    conversation: { id: conversation },
    ...(activity !== undefined && { replyToId: activity }),
    text: toText(said, { locale, isCardShown: shownCard !== undefined, channelId }),
    textFormat: 'plain',
    locale: locale === 'en' ? 'en-US' : 'vi-VN',
    inputHint: 'acceptingInput',
    ...(buttons.length > 0 && {
      suggestedActions: { to: [], actions: buttons.map(toAction) },
    }),
    ...(shownCard && {
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: toAdaptiveCard(shownCard, buttons, locale),
        },
      ],
    }),
  }
}

interface Client {
  locale: 'vi' | 'en'
  isCardShown: boolean
  channelId: string
}

function toText({ text, card, buttons }: Said, client: Client): string {
  const { locale, isCardShown, channelId } = client
  const numbered = buttons.filter(({ number }) => number !== undefined)
  const lines = WITH_SUGGESTIONS.has(channelId) ? [] : numbered.map(offerLine)
  const inWords = card && !isCardShown ? cardToText(card, locale) : ''
  const said = [text, inWords, lines.join('\n')].filter((part) => part !== '').join('\n\n')
  return withoutOtherLinks(said)
}

/** What is shown as said by the citizen is the label, also where the button sends something else. */
function toAction({ label, send }: Button): CardAction {
  if (label === send) return { type: 'imBack', title: label, value: send }
  return { type: 'messageBack', title: label, displayText: label, text: send, value: send }
}
