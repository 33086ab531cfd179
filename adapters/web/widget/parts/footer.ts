import { html } from 'lit'
import { ICONS } from '../icons'
import { type Phrases } from '../phrases'

export interface FooterOptions {
  phrases: Phrases
  onPerson: () => void
  onRestart: () => void
}

/** What is offered at any time: a person, and a fresh start. */
export function renderFooter({ phrases, onPerson, onRestart }: FooterOptions) {
  return html`<div class="always">
    <button type="button" class="plain" @click=${onPerson}>
      ${ICONS.person}<span>${phrases.person}</span>
    </button>
    <button type="button" class="plain" @click=${onRestart}>
      ${ICONS.fresh}<span>${phrases.restart}</span>
    </button>
  </div>`
}
