import { html, nothing } from 'lit'
import { type Card, type CardLine } from '../../../../src/channel/message'
import { type Phrases } from '../phrases'
import { renderLink, renderText } from './safe-link'

/** A section of a card: a heading and its lines, numbered where their order matters. */
export function renderLines(section: Card['sections'][number], phrases: Phrases) {
  const lines = section.lines.map((line) => html`<li>${renderLine(line, phrases)}</li>`)
  return html`<section>
    ${section.heading ? html`<h4>${section.heading}</h4>` : nothing}
    ${
      section.numbered
        ? html`<ol class="lines">
            ${lines}
          </ol>`
        : html`<ul class="lines">
            ${lines}
          </ul>`
    }
  </section>`
}

/** One line with what is to be said about it, and where to read on. */
export function renderLine({ text, detail, link }: CardLine, phrases: Phrases) {
  return html`<span class="line">${renderText(text, phrases)}</span>
    ${detail ? html`<span class="detail">${renderText(detail, phrases)}</span>` : nothing}
    ${link ? html`<span class="detail">${renderLink(link.label, link.url, phrases)}</span>` : nothing}`
}
