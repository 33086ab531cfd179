import { type Card, type CardLine, type CardSource, type Link } from './message'

/** The few words that a card shows by its layout, and plain text has to spell out. */
const WORDS = {
  vi: { source: 'Nguồn', code: 'mã', checked: 'kiểm tra' },
  en: { source: 'Source', code: 'code', checked: 'checked' },
}

/**
 * The same as the card in plain text, for channels and readers without cards: nothing that
 * the card says is left out, and nothing is added.
 */
export function cardToText(card: Card, locale: keyof typeof WORDS = 'vi'): string {
  const { title, progress, text, sections, links, source } = card
  const heading = progress ? `${progress.label}: ${title}` : title
  const blocks = [
    [heading, ...(text === undefined ? [] : [text])].join('\n'),
    ...sections.map(sectionToText),
    [...links.map(linkToText), ...(source ? [sourceToText(source, locale)] : [])].join('\n'),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

function sectionToText({ heading, numbered, lines }: Card['sections'][number]): string {
  const shown = lines.map((line, at) => lineToText(line, numbered === true ? `${at + 1}.` : '-'))
  return [
    ...(heading === undefined ? [] : [isSentence(heading) ? heading : `${heading}:`]),
    ...shown,
  ].join('\n')
}

/** A question of a citizen may stand as a heading, and needs no colon after it. */
function isSentence(heading: string): boolean {
  return /[.?!:]$/u.test(heading)
}

function lineToText({ text, detail, link }: CardLine, mark: string): string {
  const rest = [...(detail ? [detail] : []), ...(link ? [linkToText(link)] : [])]
  return [`${mark} ${text}`, ...rest.map((line) => `  ${line}`)].join('\n')
}

function linkToText({ label, url }: Link): string {
  return `${label}: ${url}`
}

/** Where a card's facts come from, as one line. */
export function sourceToText(
  { code, title, checked }: CardSource,
  locale: keyof typeof WORDS = 'vi',
): string {
  const words = WORDS[locale]
  const day = checked.split('-').reverse().join('/')
  return `${words.source}: ${title} (${words.code} ${code}; ${words.checked} ${day})`
}
