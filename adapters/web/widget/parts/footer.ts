import { html, nothing } from 'lit'
import { ICONS } from '../icons'
import { type Phrases } from '../phrases'

export interface FooterOptions {
  phrases: Phrases
  /** There is more of the conversation below what is in sight. */
  hasMore: boolean
  isAskingRestart: boolean
  onMore: () => void
  onPerson: () => void
  onRestart: (answer: 'ask' | 'yes' | 'no') => void
}

/**
 * What is offered at any time: a person, and a fresh start. The button to read on is for
 * eyes and fingers only: with the keyboard the conversation itself is scrolled.
 */
export function renderFooter(options: FooterOptions) {
  const { phrases, hasMore, isAskingRestart, onMore } = options
  return html`${
    hasMore
      ? html`<div class="edge" aria-hidden="true">
          <button type="button" class="more" tabindex="-1" @click=${onMore}>
            ${ICONS.down}<span>${phrases.more}</span>
          </button>
        </div>`
      : nothing
  }
  ${isAskingRestart ? renderQuestion(options) : renderOffers(options)}`
}

function renderOffers({ phrases, onPerson, onRestart }: FooterOptions) {
  return html`<div class="always">
    <button type="button" class="plain" @click=${onPerson}>
      ${ICONS.person}<span>${phrases.person}</span>
    </button>
    <button type="button" class="plain" @click=${() => onRestart('ask')}>
      ${ICONS.fresh}<span>${phrases.restart}</span>
    </button>
  </div>`
}

/** A walk through a guide may be half done, so leaving it takes a second press. */
function renderQuestion({ phrases, onRestart }: FooterOptions) {
  return html`<div class="always asking" role="group" aria-labelledby="leaving">
    <p id="leaving">${phrases.leaving}</p>
    <button type="button" class="plain" id="leave" @click=${() => onRestart('yes')}>
      ${phrases.leave}
    </button>
    <button type="button" class="plain" @click=${() => onRestart('no')}>${phrases.stay}</button>
  </div>`
}
