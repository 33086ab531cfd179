import { html } from 'lit'
import { ICONS } from '../icons'
import { type Phrases } from '../phrases'

export interface HeaderOptions {
  phrases: Phrases
  locale: 'vi' | 'en'
  heading: string
  textSize: number
  onLocale: () => void
  onTextSize: () => void
  onClose: () => void
}

/** Who is speaking, which is always in sight, and how to change the language, the size, or leave. */
export function renderHeader(options: HeaderOptions) {
  const { phrases, locale, heading, textSize } = options
  return html`<div class="head">
    <span class="mark" aria-hidden="true">${ICONS.chat}</span>
    <div class="who">
      <h2 id="heading">${heading}</h2>
      <p>${phrases.automated}</p>
    </div>
    <button
      type="button"
      class="tool"
      lang=${locale === 'vi' ? 'en' : 'vi'}
      aria-label="${phrases.otherLanguageShort} ${phrases.otherLanguage}"
      @click=${options.onLocale}
    >
      ${phrases.otherLanguageShort}
    </button>
    <button
      type="button"
      class="tool"
      aria-label=${phrases.textSize(textSize)}
      @click=${options.onTextSize}
    >
      A<sup>+</sup>
    </button>
    <button type="button" class="tool" aria-label=${phrases.close} @click=${options.onClose}>
      ${ICONS.close}
    </button>
  </div>`
}
