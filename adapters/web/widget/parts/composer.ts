import { html, nothing } from 'lit'
import { ICONS } from '../icons'
import { type Phrases } from '../phrases'

export const TEXT_MAX = 2_000
/** From here on the citizen is told how much room is left. */
const COUNT_FROM = 1_800

export interface ComposerOptions {
  phrases: Phrases
  /** Where the citizen reads what is kept. */
  privacyUrl: string
  draft: string
  onInput: (draft: string) => void
  onSend: () => void
}

/** Where the citizen writes. Enter sends; Shift+Enter begins a new line. */
export function renderComposer(options: ComposerOptions) {
  const { phrases, privacyUrl, draft, onInput, onSend } = options
  const isTooLong = draft.length > TEXT_MAX
  const onKeydown = (event: KeyboardEvent) => {
    // While a Vietnamese input method composes a word, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    onSend()
  }
  return html`<form
    class="composer"
    @submit=${(event: Event) => {
      event.preventDefault()
      onSend()
    }}
  >
    <div class="field">
      <textarea
        id="input"
        rows="1"
        aria-label=${phrases.inputLabel}
        aria-describedby="safety count"
        aria-invalid=${isTooLong}
        placeholder=${phrases.placeholder}
        enterkeyhint="send"
        autocomplete="off"
        .value=${draft}
        @input=${({ target }: Event) =>
          target instanceof HTMLTextAreaElement && onInput(target.value)}
        @keydown=${onKeydown}
      ></textarea>
      <button type="submit" class="send" aria-label=${phrases.send} aria-disabled=${isTooLong}>
        ${ICONS.send}
      </button>
    </div>
    <p id="count" class=${isTooLong ? 'count over' : 'count'} role="status">${readCount()}</p>
    <p class="safety">
      <span id="safety">${phrases.safety}</span>
      <a href=${privacyUrl} target="_blank" rel="noopener"
        >${phrases.privacy}<span class="unseen"> (${phrases.newTab})</span></a
      >
    </p>
  </form>`

  function readCount() {
    if (isTooLong) return phrases.charactersOver(draft.length - TEXT_MAX)
    return draft.length >= COUNT_FROM ? phrases.charactersLeft(TEXT_MAX - draft.length) : nothing
  }
}
