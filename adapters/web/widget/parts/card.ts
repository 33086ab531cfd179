import { html, nothing } from 'lit'
import { type Card } from '../../../../src/channel/message'
import { ICONS } from '../icons'
import { renderChecklist } from './checklist'
import { type Context } from './context'
import { renderLines } from './lines'
import { renderLink, renderText } from './safe-link'
import { renderSource } from './source'

/** The laid-out part of a reply. */
export function renderCard(card: Card, context: Context) {
  const { phrases } = context
  return html`<article class="card card-${card.kind}">
    ${renderProgress(card)}
    <h3>${card.kind === 'notice' ? ICONS.warning : nothing}<span>${card.title}</span></h3>
    ${card.text ? html`<p class="text">${renderText(card.text, phrases)}</p>` : nothing}
    ${
      card.kind === 'checklist'
        ? renderChecklist(card, context)
        : card.sections.map((section) => renderLines(section, phrases))
    }
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
