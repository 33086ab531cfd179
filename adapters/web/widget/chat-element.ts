import { html, LitElement, nothing } from 'lit'
import { takeCode } from './continue-link'
import { Conversation } from './conversation'
import { createDirectLine, type DirectLine } from './direct-line'
import { ICONS } from './icons'
import { createMemory, type Memory } from './memory'
import { type Mine } from './message-log'
import { renderComposer, TEXT_MAX } from './parts/composer'
import { renderFooter } from './parts/footer'
import { renderHeader } from './parts/header'
import { renderMessageList } from './parts/message-list'
import { PHRASES, type Phrases } from './phrases'
import { scrollToTop } from './scroll-to-top'
import { openStorage } from './storage'
import { STYLES } from './styles/styles'
import { createEndWatcher } from './watch-end'
import { createWindowMode, type WindowMode } from './window-mode'

const TEXT_SIZES = [100, 115, 130, 150]

/**
 * `<motcua-chat>`: the assistant on a page, as a button that opens a panel, or the full
 * screen of a phone. Attributes: `heading`, `locale` (vi, en), `origin` of the service when
 * it is another site, and `remember`, for devices that several people share: `tab`, or
 * `nothing` where nothing is to be left.
 */
export class ChatElement extends LitElement {
  static override styles = STYLES
  static override properties = {
    heading: {},
    locale: {},
    origin: {},
    remember: {},
    isOpen: { state: true },
    draft: { state: true },
    hasMore: { state: true },
    isAskingRestart: { state: true },
  }

  declare heading: string
  declare locale: string
  declare origin: string
  declare remember: string
  declare isOpen: boolean
  declare draft: string
  declare hasMore: boolean
  declare isAskingRestart: boolean

  /** What it speaks to; the service when left out. A preview puts something else in its place. */
  line: DirectLine | undefined = undefined

  #memory: Memory | undefined
  #conversation: Conversation | undefined
  #mode: WindowMode | undefined
  /** What the list was scrolled to last. */
  #shown = ''
  readonly #watchEnd = createEndWatcher((isInSight) => (this.hasMore = !isInSight))

  constructor() {
    super()
    this.heading = this.origin = this.remember = this.draft = ''
    this.locale = 'vi'
    this.isOpen = this.hasMore = this.isAskingRestart = false
    this.addEventListener('click', (event) => this.#followed(event))
  }

  /** A link that opens beside the conversation is told to the service. */
  #followed(event: Event) {
    const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement)
    if (link?.target === '_blank') this.#conversation?.linkOpened(link.href)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.close()
  }

  /** Opens the assistant; the focus comes back to where it was when it is closed. */
  open() {
    this.isOpen = true
    this.#talk().start()
  }

  close() {
    this.isOpen = false
    this.#shown = ''
    this.#conversation?.stop()
  }

  /** Shows the conversation anew, from its beginning, without taking the focus. */
  reload() {
    this.#conversation?.restart()
  }

  /** Opens the assistant with a question of the page, as if the citizen had typed it. */
  ask(question: string) {
    const text = question.trim().slice(0, TEXT_MAX)
    this.open()
    if (text) this.#send(text)
  }

  protected override firstUpdated() {
    const dialog = this.renderRoot.querySelector('dialog')
    const launcher = this.renderRoot.querySelector<HTMLElement>('.launcher')
    if (dialog) {
      this.#mode = createWindowMode(dialog, { launcher, onClose: () => this.close() })
    }
    const code = takeCode()
    if (code) this.ask(code)
  }

  protected override updated() {
    if (this.isOpen) this.#mode?.show()
    else this.#mode?.hide()
    this.#fitInput()
    this.#followLog()
    this.#watchEnd(this.renderRoot.querySelector('#end'))
  }

  protected override render() {
    const { phrases, locale } = this.#language()
    return html`<div class="root" lang=${locale}>
      <button
        type="button"
        class="launcher"
        aria-expanded=${this.isOpen}
        ?hidden=${this.isOpen}
        @click=${() => this.open()}
      >
        ${ICONS.chat}<span>${phrases.launcher}</span
        ><span class="unseen">, ${phrases.launcherHint}</span>
      </button>
      <dialog aria-labelledby="heading">
        ${this.isOpen ? this.#renderWindow(phrases, locale) : nothing}
      </dialog>
    </div>`
  }

  #renderWindow(phrases: Phrases, locale: 'vi' | 'en') {
    const memory = this.#remembered()
    const conversation = this.#talk()
    const textSize = memory.settings.get()?.textSize ?? 100
    return html`<div class="window size-${textSize}" @keydown=${this.#onKeydown}>
      ${renderHeader({
        phrases,
        locale,
        heading: this.heading || phrases.heading,
        textSize,
        onLocale: () => this.#switchLanguage(),
        onTextSize: () => this.#set({ textSize: sizeAfter(textSize) }),
        onClose: () => this.close(),
      })}
      ${renderStatus(conversation, phrases)}
      ${renderMessageList(conversation, {
        phrases,
        locale,
        send: (text, label) => this.#press(text, label),
        retry: (entry) => this.#retry(entry),
        isTicked: (key) => memory.ticks.get()?.includes(key) ?? false,
        tick: (key, isTicked) => this.#tick(key, isTicked),
      })}
      <div class="foot">
        ${renderFooter({
          phrases,
          hasMore: this.hasMore,
          isAskingRestart: this.isAskingRestart,
          onMore: () => this.#readOn(),
          onPerson: () => this.#press(phrases.personMessage, phrases.person),
          onRestart: (answer) => this.#restart(answer),
        })}
        ${renderComposer({
          phrases,
          privacyUrl: this.#serviceUrl(`/privacy?lang=${locale}`),
          draft: this.draft,
          onInput: (draft) => (this.draft = draft),
          onSend: () => this.#sendDraft(),
        })}
      </div>
    </div>`
  }

  #serviceUrl(path: string): string {
    return new URL(path, this.origin || location.origin).href
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    this.close()
  }

  #language() {
    const chosen = this.#remembered().settings.get()?.locale ?? this.locale
    const locale = chosen === 'en' ? 'en' : 'vi'
    return { locale, phrases: PHRASES[locale] } as const
  }

  #remembered(): Memory {
    return (this.#memory ??= createMemory(openStorage(this.remember)))
  }

  #talk(): Conversation {
    return (this.#conversation ??= new Conversation({
      directLine: this.line ?? createDirectLine(this.origin || location.origin),
      memory: this.#remembered(),
      locale: () => this.#language().locale,
      onChange: () => this.requestUpdate(),
    }))
  }

  /** The assistant is told as well, in the words by which anybody may ask it to switch. */
  #switchLanguage() {
    const { locale, phrases } = this.#language()
    this.#set({ locale: locale === 'vi' ? 'en' : 'vi' })
    if (this.#talk().log.length > 0) this.#send(phrases.otherLanguage)
  }

  #set(change: { locale?: 'vi' | 'en'; textSize?: number }) {
    const { settings } = this.#remembered()
    settings.set({ ...settings.get(), ...change })
    this.requestUpdate()
  }

  #tick(key: string, isTicked: boolean) {
    const { ticks } = this.#remembered()
    const others = (ticks.get() ?? []).filter((known) => known !== key)
    ticks.set(isTicked ? [...others, key] : others)
    this.requestUpdate()
  }

  #sendDraft() {
    const text = this.draft.trim()
    if (!text || this.draft.length > TEXT_MAX) return
    this.draft = ''
    this.#send(text)
  }

  #send(text: string, label?: string) {
    this.#talk().send(text, label)
  }

  #press(text: string, label?: string) {
    this.#send(text, label)
    this.#focusSaid()
  }

  #retry(entry: Mine) {
    this.#talk().retry(entry)
    this.#focusSaid()
  }

  /** A pressed button disappears, so the focus goes to what was said with it, before the reply. */
  #focusSaid() {
    void this.updateComplete.then(() => this.#lastSaid()?.focus({ preventScroll: true }))
  }

  #readOn() {
    const scroller = this.renderRoot.querySelector('#scroll')
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    scroller?.scrollBy({
      top: scroller.clientHeight * 0.8,
      behavior: isCalm ? 'instant' : 'smooth',
    })
  }

  /** What has been said is left behind only when that is confirmed. */
  #restart(answer: 'ask' | 'yes' | 'no') {
    const conversation = this.#talk()
    const hasSaid = conversation.log.some(({ kind }) => kind === 'mine')
    this.isAskingRestart = answer === 'ask' && hasSaid
    if (answer === 'yes' || !hasSaid) conversation.restart()
    const next = this.isAskingRestart ? '#leave' : '#input'
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(next)?.focus({ preventScroll: true }),
    )
  }

  #fitInput() {
    const input = this.renderRoot.querySelector('textarea')
    if (!input) return
    input.style.height = 'auto'
    input.style.height = `${Math.min(input.scrollHeight, 120)}px`
  }

  /** Shows what is new from its beginning: the last thing said, and as much as fits below it. */
  #followLog() {
    const log = this.#conversation?.log ?? []
    const shown = `${log.length} ${log.at(-1)?.key}`
    if (!this.isOpen || shown === this.#shown) return
    this.#shown = shown
    const said = this.#lastSaid()
    if (said) scrollToTop(said)
  }

  #lastSaid(): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.mine')].at(-1)
  }
}

function renderStatus({ status }: Conversation, phrases: Phrases) {
  const isTrouble = status === 'offline' || status === 'unreachable'
  return html`<p class="status" role="status">${isTrouble ? phrases[status] : nothing}</p>`
}

function sizeAfter(size: number): number {
  return TEXT_SIZES[(TEXT_SIZES.indexOf(size) + 1) % TEXT_SIZES.length] ?? 100
}
