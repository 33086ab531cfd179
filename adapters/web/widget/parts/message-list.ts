import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { type Reply } from '../../../../src/channel/message'
import { type Conversation } from '../conversation'
import { currentReplies, type Entry, type Mine } from '../message-log'
import { renderCard } from './card'
import { renderChoices } from './choices'
import { renderCode } from './code'
import { type Context } from './context'
import { renderParagraphs } from './safe-link'

/** The conversation so far. Screen readers read out what is added to it. */
export function renderMessageList(
  conversation: Conversation,
  context: Omit<Context, 'isCurrent' | 'isResending'>,
) {
  const { log, isAwaitingReply, isResending, isRestoring, status } = conversation
  const { phrases } = context
  const current = currentReplies(log)
  const isEmpty = log.length === 0 && status === 'connecting'
  return html`<div
    class="scroll"
    id="scroll"
    tabindex="0"
    role="group"
    aria-label=${phrases.conversation}
  >
    <div
      class="log"
      role="log"
      aria-label=${phrases.log}
      aria-live=${isRestoring ? 'off' : 'polite'}
      aria-relevant="additions"
    >
      ${repeat(
        log,
        ({ key }) => key,
        (entry) =>
          renderEntry(entry, { ...context, isResending, isCurrent: current.has(entry.key) }),
      )}
    </div>
    ${isEmpty ? html`<p class="notice">${phrases.loading}</p>` : nothing}
    <div class="typing" ?hidden=${!isAwaitingReply}>
      <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
      <span class="unseen">${isAwaitingReply ? phrases.typing : nothing}</span>
    </div>
    <div class="end" id="end"></div>
  </div>`
}

function renderEntry(entry: Entry, context: Context) {
  switch (entry.kind) {
    case 'mine':
      return renderMine(entry, context)
    case 'notice':
      return html`<p class="notice">${context.phrases[entry.phrase]}</p>`
    case 'reply':
      return renderReply(entry.reply, context)
  }
}

function renderReply(reply: Reply, context: Context) {
  const { card } = reply
  const said = saidBefore(reply)
  return html`<div class="reply">
    ${
      reply.author === undefined
        ? html`<p class="unseen">${context.phrases.assistant}:</p>`
        : html`<p class="author">${reply.author}</p>`
    }
    ${said ? html`<div class="bubble">${renderParagraphs(said, context.phrases)}</div>` : nothing}
    ${card && !isOnButtons(reply) ? renderCard(card, context) : nothing}
    ${reply.code && context.isCurrent ? renderCode(reply.code, context.phrases) : nothing}
    ${renderChoices(reply, context)}
  </div>`
}

/** What stands before the card, unless the card's title says the same. */
function saidBefore(reply: Reply): string {
  const { text, card } = reply
  if (isOnButtons(reply)) return text || (card?.title ?? '')
  const onCard = [card?.title, `${card?.progress?.label}: ${card?.title}`]
  return onCard.includes(text) ? '' : text
}

/** A question with its answers as buttons needs no card that lists them again. */
function isOnButtons({ card, buttons }: Reply): boolean {
  return card?.kind === 'choices' && buttons.length > 0
}

function renderMine(entry: Mine, context: Context) {
  const { phrases } = context
  return html`<div class="mine" tabindex="-1" data-key=${entry.key}>
    <p class="unseen">${phrases.you}:</p>
    <p class="bubble text">${entry.label ?? entry.text}</p>
    ${renderState()}
  </div>`

  function renderState() {
    switch (entry.state) {
      case 'sent':
        return nothing
      case 'sending':
        return html`<p class="state sending" aria-hidden="true">${phrases.sending}</p>`
      case 'refused':
        return html`<p class="state failed">${phrases.refused}</p>`
      case 'unsent':
        return html`<p class="state failed">
          ${context.isResending ? phrases.resending : phrases.unsent} –
          <button type="button" class="retry" @click=${() => context.retry(entry)}>
            ${phrases.retry}
          </button>
        </p>`
    }
  }
}
