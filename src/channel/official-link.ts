import { type Card, type CardLine } from './message'

/**
 * Where citizens may be sent: the domain that only state bodies of Viet Nam are given names
 * under. It is no setting, because nobody should be able to widen it by a slip on one machine;
 * another domain is added here, with the decision by which it is official.
 */
const OFFICIAL_DOMAINS = ['gov.vn']

const LINK = /https?:\/\/[^\s<>"“”]+/giu
const AFTER_A_LINK = /[.,;:!?)\]}'…]+$/u

/** Whether a link leads to an official site, over TLS, and is what it looks like. */
export function isOfficialLink(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, port } = new URL(url)
  const isOfficial = OFFICIAL_DOMAINS.some((domain) => hostname.endsWith(`.${domain}`))
  return isOfficial && protocol === 'https:' && username === '' && port === ''
}

/** Where links stand in a text, without the punctuation behind them. */
export function linksIn(text: string): { at: number; url: string }[] {
  return [...text.matchAll(LINK)].map(({ 0: match, index }) => ({
    at: index,
    url: match.replace(AFTER_A_LINK, ''),
  }))
}

/** The text without links that are not official; everything else stands as it was. */
export function withoutOtherLinks(text: string): string {
  const others = linksIn(text).filter(({ url }) => !isOfficialLink(url))
  return others.reduceRight(
    (rest, { at, url }) =>
      rest.slice(0, at).replace(/(?:: |[ \t])$/u, '') + rest.slice(at + url.length),
    text,
  )
}

/** The card with only such links as citizens may be sent to; all of its words stay. */
export function withOfficialLinks(card: Card): Card {
  const { sections, links, source } = card
  return {
    ...card,
    sections: sections.map((section) => ({ ...section, lines: section.lines.map(ofLine) })),
    links: links.filter(({ url }) => isOfficialLink(url)),
    ...(source && { source: ofSource(source) }),
  }
}

function ofLine({ link, ...line }: CardLine): CardLine {
  return link && isOfficialLink(link.url) ? { ...line, link } : line
}

function ofSource({ url, ...source }: NonNullable<Card['source']>): Card['source'] {
  return url !== undefined && isOfficialLink(url) ? { ...source, url } : source
}
