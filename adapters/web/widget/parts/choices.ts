import { html, nothing } from 'lit'
import { type Button, type Reply } from '../../../../src/channel/message'
import { ICONS } from '../icons'
import { type Context } from './context'

/** What the citizen can press instead of typing: chips, a list of choices, or five stars. */
export function renderChoices(reply: Reply, context: Context) {
  if (!context.isCurrent) return nothing
  if (reply.expects === 'rating') return renderRating(reply, context)
  if (reply.buttons.length === 0) return nothing
  const isList = reply.card?.kind === 'choices' || reply.expects === 'choice'
  return html`<ul class=${isList ? 'chips list' : 'chips'} aria-label=${context.phrases.choices}>
    ${reply.buttons.map((button) => renderChip(button, context))}
  </ul>`
}

function renderChip({ label, send }: Button, context: Context) {
  return html`<li>
    <button type="button" class="chip" @click=${() => context.send(send, label)}>${label}</button>
  </li>`
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
    ${
      others.length > 0
        ? html`<ul class="chips" aria-label=${context.phrases.choices}>
            ${others.map((button) => renderChip(button, context))}
          </ul>`
        : nothing
    }`
}
