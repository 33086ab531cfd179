import { html, nothing } from 'lit'
import { type Card } from '../../../../src/channel/message'
import { ICONS } from '../icons'
import { renderPapers, renderPrepared } from './checklist'
import { type Context } from './context'
import { renderLines } from './lines'
import { renderLink, renderParagraphs } from './safe-link'
import { renderSource } from './source'

/** The laid-out part of a reply. */
export function renderCard(card: Card, context: Context) {
  const { phrases } = context
  return html`<article class="card card-${card.kind}">
    ${renderProgress(card)}
    <h3>${card.kind === 'notice' ? ICONS.info : nothing}<span>${card.title}</span></h3>
    ${card.text ? html`<div>${renderParagraphs(card.text, phrases)}</div>` : nothing}
    ${renderPrepared(card, context)}
    ${card.sections.map((section) => renderSection(card, section, context))}
    ${
      card.links.length > 0
        ? html`<ul class="links" aria-label=${phrases.links}>
            ${card.links.map(({ label, url }) => html`<li>${renderLink(label, url, phrases)}</li>`)}
          </ul>`
        : nothing
    }
    ${renderSource(card.source, context)}
  </article>`
}

function renderSection(card: Card, section: Card['sections'][number], context: Context) {
  const { heading, tickable, folded } = section
  if (heading && folded) {
    return html`<details>
      <summary><h4>${heading} (${section.lines.length})</h4></summary>
      ${renderLines(section, context.phrases)}
    </details>`
  }
  return html`<section>
    ${heading && heading !== card.title ? html`<h4>${heading}</h4>` : nothing}
    ${tickable ? renderPapers(card, section, context) : renderLines(section, context.phrases)}
  </section>`
}

/** The words say it; the bar only shows it. */
function renderProgress({ progress }: Card) {
  if (!progress) return nothing
  const parts = Array.from({ length: progress.of }, (_, index) => index < progress.at)
  return html`<div class="progress">
    <p>${progress.label}</p>
    <div class="bar" aria-hidden="true">
      ${parts.map((isDone) => html`<span class=${isDone ? 'done' : ''}></span>`)}
    </div>
  </div>`
}
