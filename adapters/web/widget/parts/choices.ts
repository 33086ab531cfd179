import { html, nothing } from 'lit'
import { type Button, type Card, type Reply } from '../../../../src/channel/message'
import { ICONS } from '../icons'
import { type Context } from './context'

/** What the citizen can press instead of typing: chips, a list of choices, or five stars. */
export function renderChoices(reply: Reply, context: Context) {
  if (!context.isCurrent) return nothing
  if (reply.expects === 'rating') return renderRating(reply, context)
  const answers = reply.buttons.filter(({ aside }) => !aside)
  const asides = reply.buttons.filter(({ aside }) => aside)
  return [
    renderChips(answers, { layout: layoutOf(reply), card: reply.card }, context),
    renderChips(asides, { layout: 'aside' }, context),
  ]
}

type Layout = 'row' | 'list' | 'onward' | 'aside'

function renderChips(
  buttons: Button[],
  { layout, card }: { layout: Layout; card?: Card },
  context: Context,
) {
  if (buttons.length === 0) return nothing
  return html`<ul class="chips ${layout}" aria-label=${context.phrases.choices}>
    ${buttons.map((button) => renderChip(button, context, detailOf(button, card)))}
  </ul>`
}

/** Alternatives stand below each other; where there is an obvious way on, it stands out. */
function layoutOf({ card, expects, buttons }: Reply): Layout {
  if (card?.kind === 'choices' || expects === 'choice') return 'list'
  return card && card.kind !== 'notice' && buttons.length > 1 ? 'onward' : 'row'
}

function renderChip({ label, send }: Button, context: Context, detail?: string) {
  return html`<li>
    <button type="button" class="chip" @click=${() => context.send(send, label)}>
      ${label}${detail ? html`<span class="detail">${detail}</span>` : nothing}
    </button>
  </li>`
}

/** What the card says about a choice stands on its button, so that nothing is there twice. */
function detailOf({ label }: Button, card?: Card): string | undefined {
  const lines = card?.kind === 'choices' ? card.sections.flatMap(({ lines }) => lines) : []
  return lines.find(({ text }) => text === label)?.detail
}

function renderRating({ buttons }: Reply, context: Context) {
  const { ratings, rating } = context.phrases
  const isStars = buttons.length >= ratings.length
  const others = isStars ? buttons.slice(ratings.length) : buttons
  return html`<div class="rating" role="group" aria-label=${rating}>
      ${ratings.map((meaning, index) => {
        const stars = String(index + 1)
        const button = isStars ? buttons[index] : undefined
        return html`<button
          type="button"
          aria-label="${stars}/5 – ${meaning}"
          @click=${() => context.send(button?.send ?? stars, button?.label)}
        >
          ${ICONS.star}<span aria-hidden="true">${stars}</span>
        </button>`
      })}
      <p aria-hidden="true"><span>${ratings[0]}</span><span>${ratings.at(-1)}</span></p>
    </div>
    ${renderChips(others, { layout: 'aside' }, context)}`
}
