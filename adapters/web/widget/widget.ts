import { ChatElement } from './chat-element'

const NAME = 'motcua-chat'

if (!customElements.get(NAME)) customElements.define(NAME, ChatElement)

// Only known while the script runs for the first time.
const script = document.currentScript
if (script instanceof HTMLScriptElement) boot(script)

/**
 * Puts the assistant on the page that loaded the script, unless the page has placed it
 * itself. Everything on the page with `data-motcua-ask="…"` asks that question when pressed.
 */
function boot({ src, dataset }: HTMLScriptElement) {
  document.addEventListener('click', onClick)
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', place)
  else place()

  function place() {
    if (document.querySelector(NAME)) return
    const chat = new ChatElement()
    chat.heading = dataset.title ?? ''
    chat.locale = dataset.locale ?? 'vi'
    chat.origin = dataset.origin ?? new URL(src).origin
    chat.remember = dataset.remember ?? ''
    document.body.append(chat)
  }
}

function onClick(event: MouseEvent) {
  if (!(event.target instanceof Element)) return
  const asking = event.target.closest('[data-motcua-ask]')
  const chat = document.querySelector(NAME)
  if (!asking || !(chat instanceof ChatElement)) return
  event.preventDefault()
  chat.ask(asking.getAttribute('data-motcua-ask') ?? '')
}
