import { html, nothing } from 'lit'
import { type Card, type CardLine } from '../../../../src/channel/message'
import { type Context } from './context'
import { renderLink, renderText } from './safe-link'

/**
 * The papers to bring, to be ticked off at home. The ticks stay on the device and are found
 * again whenever the same paper of the same procedure is listed.
 */
export function renderChecklist(card: Card, context: Context) {
  const { phrases } = context
  const papers = card.sections.flatMap(({ lines }) => lines)
  const prepared = papers.filter((paper) => context.isTicked(keyOf(card, paper))).length
  return html`<p class="prepared">
      <strong>${phrases.prepared(prepared, papers.length)}</strong> <span>${phrases.tickHint}</span>
    </p>
    ${card.sections.map(
      ({ heading, lines }) =>
        html`<section>
          ${heading ? html`<h4>${heading}</h4>` : nothing}
          <ul class="papers">
            ${lines.map((paper) => renderPaper(card, paper, context))}
          </ul>
        </section>`,
    )}`
}

function renderPaper(card: Card, paper: CardLine, context: Context) {
  const { phrases, isTicked, tick } = context
  const key = keyOf(card, paper)
  const onChange = ({ target }: Event) =>
    target instanceof HTMLInputElement && tick(key, target.checked)
  return html`<li>
    <label>
      <input type="checkbox" .checked=${isTicked(key)} @change=${onChange} />
      <span>
        <span class="line">${paper.text}</span>
        ${
          paper.detail
            ? html`<span class="detail">${renderText(paper.detail, phrases)}</span>`
            : nothing
        }
      </span>
    </label>
    ${
      paper.link
        ? html`<span class="detail">${renderLink(paper.link.label, paper.link.url, phrases)}</span>`
        : nothing
    }
  </li>`
}

function keyOf(card: Card, paper: CardLine): string {
  return `${card.source?.code ?? card.title}|${paper.text}`
}
