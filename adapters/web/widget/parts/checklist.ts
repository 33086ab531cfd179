import { html, nothing } from 'lit'
import { type Card, type CardLine } from '../../../../src/channel/message'
import { type Context } from './context'
import { renderLink } from './safe-link'

type Section = Card['sections'][number]

/** How many of the papers are ready; nothing for a card without papers. */
export function renderPrepared(card: Card, { phrases, isTicked }: Context) {
  const papers = card.sections.flatMap(({ tickable, lines }) => (tickable ? lines : []))
  if (papers.length === 0) return nothing
  const ready = papers.filter((paper) => isTicked(keyOf(card, paper))).length
  return html`<p class="prepared">
    <strong>${phrases.prepared(ready, papers.length)}</strong> <span>${phrases.tickHint}</span>
  </p>`
}

/**
 * Papers to have ready, to be ticked off at home. The ticks stay on the device and are found
 * again whenever the same paper of the same procedure is listed.
 */
export function renderPapers(card: Card, { lines }: Section, context: Context) {
  return html`<ul class="papers">
    ${lines.map((paper) => renderPaper(card, paper, context))}
  </ul>`
}

function renderPaper(card: Card, { text, detail, link }: CardLine, context: Context) {
  const { phrases, isTicked, tick } = context
  const key = keyOf(card, { text })
  const onChange = ({ target }: Event) =>
    target instanceof HTMLInputElement && tick(key, target.checked)
  return html`<li>
    <label>
      <input type="checkbox" .checked=${isTicked(key)} @change=${onChange} />
      <span>
        <span class="line">${text}</span>
        ${detail ? html`<span class="detail">${detail}</span>` : nothing}
      </span>
    </label>
    ${link ? html`<span class="detail">${renderLink(link.label, link.url, phrases)}</span>` : nothing}
  </li>`
}

function keyOf(card: Card, { text }: CardLine): string {
  return `${card.source?.code ?? card.title}|${text}`
}
