import { html, nothing } from 'lit'
import { type Card, type CardLine } from '../../../../src/channel/message'
import { type Phrases } from '../phrases'
import { renderLink, renderText } from './safe-link'

/** The lines of a section, numbered where their order matters. */
export function renderLines({ lines, numbered }: Card['sections'][number], phrases: Phrases) {
  const items = lines.map((line) => html`<li>${renderLine(line, phrases)}</li>`)
  return numbered
    ? html`<ol class="lines">
        ${items}
      </ol>`
    : html`<ul class="lines">
        ${items}
      </ul>`
}

/** One line with what is to be said about it, and where to read on. */
function renderLine({ text, detail, link }: CardLine, phrases: Phrases) {
  return html`<span class="line">${renderText(text, phrases)}</span>
    ${detail ? html`<span class="detail">${renderText(detail, phrases)}</span>` : nothing}
    ${link ? html`<span class="detail">${renderLink(link.label, link.url, phrases)}</span>` : nothing}`
}
