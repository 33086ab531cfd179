import { sourceToText } from '../../src/channel/card-to-text'
import {
  type Button,
  type Card,
  type CardLine,
  type CardSource,
  type Link,
} from '../../src/channel/message'

/** Understood by every client that shows cards at all. */
const VERSION = '1.3'
/** Clients hide what is beyond; the choices are offered beside the card as well. */
const ACTIONS_MAX = 6

interface Block {
  type: string
  [field: string]: unknown
}

/** A card of ours laid out as an Adaptive Card, with the buttons of its reply below it. */
export function toAdaptiveCard(card: Card, buttons: Button[], locale: 'vi' | 'en'): object {
  const { title, progress, text, sections, links, source } = card
  const body = [
    ...(progress ? [words(progress.label, { isSubtle: true, spacing: 'None' })] : []),
    words(title, { weight: 'Bolder', size: 'Medium' }),
    ...(text === undefined ? [] : [words(text)]),
    ...sections.flatMap(toBlocks),
    ...(source ? [words(sourceToText(source, locale), { isSubtle: true, size: 'Small' })] : []),
  ]
  const choices = buttons.filter(({ aside }) => !aside).map(toSubmit)
  const actions = [...choices, ...links.map(toOpenUrl), ...sourceLink(source)]
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: VERSION,
    body,
    ...(actions.length > 0 && { actions: actions.slice(0, ACTIONS_MAX) }),
  }
}

function toBlocks({ heading, numbered, lines }: Card['sections'][number]): Block[] {
  return [
    ...(heading === undefined ? [] : [words(heading, { weight: 'Bolder', spacing: 'Medium' })]),
    ...lines.flatMap((line, at) => toLines(line, numbered === true ? `${at + 1}.` : '•')),
  ]
}

function toLines({ text, detail, link }: CardLine, mark: string): Block[] {
  return [
    words(`${mark} ${text}`, { spacing: 'Small' }),
    ...(detail === undefined ? [] : [words(detail, { isSubtle: true, spacing: 'None' })]),
    ...(link ? [{ type: 'ActionSet', spacing: 'None', actions: [toOpenUrl(link)] }] : []),
  ]
}

/**
 * In runs of text and not as a text block: a block reads Markdown, in which "1." at the start
 * of a line is a list of its own, and an underscore is a slope.
 */
function words(text: string, look: Record<string, unknown> = {}): Block {
  const { spacing, ...run } = look
  const inlines = [{ type: 'TextRun', text, ...run }]
  return { type: 'RichTextBlock', inlines, ...(spacing !== undefined && { spacing }) }
}

function toOpenUrl({ label, url }: Link): Block {
  return { type: 'Action.OpenUrl', title: label, url }
}

function toSubmit({ label, send }: Button): Block {
  return { type: 'Action.Submit', title: label, data: { send, label } }
}

function sourceLink(source: CardSource | undefined): Block[] {
  return source?.url === undefined ? [] : [toOpenUrl({ label: source.title, url: source.url })]
}
