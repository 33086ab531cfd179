import { html, nothing, type TemplateResult } from 'lit'
import { ICONS } from '../icons'
import { type Phrases } from '../phrases'

const ADDRESS = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g
const PROTOCOLS = ['https:', 'http:', 'tel:', 'mailto:']

/**
 * A link that opens beside the conversation and shows where it leads, so that a citizen can
 * tell the portal from an imitation. What is not an address is shown as text.
 */
export function renderLink(label: string, url: string, phrases: Phrases): TemplateResult {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (!address || !PROTOCOLS.includes(address.protocol)) return html`<span>${label}</span>`
  if (!address.host) return html`<a class="link" href=${address.href}>${label}</a>`
  const host = address.host.replace(/^www\./, '')
  const isBare = label === url
  // Without spaces around it the link is underlined exactly as far as its words go.
  // prettier-ignore
  return html`<a class="link" href=${address.href} target="_blank" rel="noopener noreferrer"
    >${isBare ? nothing : html`<span class="link-label">${label}</span> `}<span
      class="together"><span class=${isBare ? 'link-label' : 'host'}>${host}</span>${ICONS.out}</span
    ><span class="unseen"> (${phrases.newTab})</span></a>`
}

/** Text of several lines as paragraphs. */
export function renderParagraphs(text: string, phrases: Phrases): TemplateResult[] {
  const lines = text.split('\n').filter((line) => line.trim())
  return lines.map((line) => html`<p class="paragraph">${renderText(line, phrases)}</p>`)
}

/** Text in which web addresses can be followed. Never read as HTML. */
export function renderText(text: string, phrases: Phrases): (string | TemplateResult)[] {
  const addresses = text.match(ADDRESS) ?? []
  return text.split(ADDRESS).flatMap((plain, index) => {
    const url = addresses[index]
    return url ? [plain, renderLink(url, url, phrases)] : [plain]
  })
}
