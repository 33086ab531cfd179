import { type ActivitySet } from './activity'
import { RequestError, type DirectLine } from './direct-line'
import { follow, type Follower } from './follow'
import { type Memory } from './memory'
import { isUnsent, replaced, withActivity, type Entry, type Mine } from './message-log'
import { newId } from './new-id'
import { createSessionKeeper, type SessionKeeper } from './session-keeper'
import { backoffMs } from './wait'

const REFRESH_CHECK_MS = 60_000
const REPLY_WAIT_MS = 20_000
const PAGES_MAX = 50
/** Sending by itself is tried so often in a row; then the citizen decides. */
const RESENDS_MAX = 5

export type Status = 'connecting' | 'live' | 'offline' | 'unreachable'

export interface ConversationOptions {
  directLine: DirectLine
  memory: Memory
  locale: () => string
  onChange: () => void
}

/** The conversation as the citizen sees it, kept in step with the service. */
export class Conversation {
  log: Entry[]
  status: Status = 'connecting'
  isAwaitingReply = false
  /** What could not be sent is sent again without anybody asking. */
  isResending = false
  /** What was said before is being loaded; it is not read out again. */
  isRestoring: boolean

  readonly #session: SessionKeeper
  #watermark: string | undefined
  #follower: Follower | undefined
  #refresh: ReturnType<typeof setInterval> | undefined
  #replyTimer: ReturnType<typeof setTimeout> | undefined
  #resendTimer: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  /** Messages go out one after another, in the order in which they were written. */
  #sending = Promise.resolve()

  constructor(private readonly options: ConversationOptions) {
    const { memory } = options
    this.isRestoring = memory.session.get() !== undefined
    this.log = (memory.unsent.get() ?? []).map((kept) => ({
      ...kept,
      kind: 'mine',
      state: 'unsent',
    }))
    this.#session = createSessionKeeper({ ...options, onReplaced: () => this.#startOver() })
  }

  /** Follows the conversation, opening one if there is none, until `stop`. */
  start() {
    if (this.#follower) return
    addEventListener('online', this.#onNetwork)
    addEventListener('offline', this.#onNetwork)
    document.addEventListener('visibilitychange', this.#onVisible)
    this.#refresh = setInterval(() => void this.#session.refreshInTime(), REFRESH_CHECK_MS)
    this.#onNetwork()
  }

  stop() {
    removeEventListener('online', this.#onNetwork)
    removeEventListener('offline', this.#onNetwork)
    document.removeEventListener('visibilitychange', this.#onVisible)
    clearInterval(this.#refresh)
    this.#unfollow()
  }

  send(text: string, label?: string) {
    this.#deliver({ kind: 'mine', key: newId(), text, label, state: 'sending' })
  }

  /** Told once, and to nobody's harm when it cannot be told. */
  linkOpened(url: string) {
    const { directLine } = this.options
    this.#session.use((session) => directLine.linkOpened(session, url)).catch(() => undefined)
  }

  retry(entry: Mine) {
    this.#deliver(entry)
  }

  /** Leaves the conversation behind on this device and begins another one. */
  restart() {
    this.#unfollow()
    this.#session.forget()
    this.#watermark = undefined
    this.isRestoring = false
    this.#change({ log: [], isAwaitingReply: false, status: 'connecting' })
    this.#onNetwork()
  }

  readonly #onNetwork = () => {
    this.#unfollow()
    if (!navigator.onLine) return this.#change({ status: 'offline' })
    this.#follower = follow({
      catchUp: () => this.#catchUp(),
      streamUrl: async () => (await this.#stream()).streamUrl,
      onActivities: (set) => this.#take(set),
      onReached: (isReached) => this.#reached(isReached),
    })
  }

  /** A phone that was put away has lost its socket without a word. */
  readonly #onVisible = () => {
    if (!document.hidden) this.#onNetwork()
  }

  #unfollow() {
    this.#follower?.stop()
    this.#follower = undefined
  }

  #stream() {
    const { directLine } = this.options
    return this.#session.use((session) => directLine.stream(session, this.#watermark))
  }

  async #catchUp() {
    const { directLine } = this.options
    for (let page = 0; page < PAGES_MAX; page += 1) {
      const set = await this.#session.use((session) =>
        directLine.activities(session, this.#watermark),
      )
      this.#take(set)
      if (set.activities.length === 0) return
    }
  }

  #take({ activities, watermark }: ActivitySet) {
    if (watermark) this.#watermark = watermark
    const known = activities.filter((activity) => activity !== null)
    if (known.length === 0) return
    const isReplied = known.some(({ type, from }) => type === 'message' && from?.role !== 'user')
    if (isReplied) clearTimeout(this.#replyTimer)
    this.#change({
      log: known.reduce(withActivity, this.log),
      ...(isReplied && { isAwaitingReply: false }),
    })
  }

  #reached(isReached: boolean) {
    const wasLive = this.status === 'live'
    if (isReached) this.isRestoring = false
    this.#change({ status: isReached ? 'live' : 'unreachable' })
    if (isReached && !wasLive) {
      this.#failures = 0
      this.#resend()
    }
  }

  #resend() {
    for (const entry of this.log.filter(isUnsent)) this.#deliver(entry)
  }

  #deliver(entry: Mine) {
    const others = this.log.filter(({ key }) => key !== entry.key)
    this.#change({ log: [...others, { ...entry, state: 'sending' }], isAwaitingReply: true })
    this.#sending = this.#sending.then(() => this.#post(entry))
  }

  async #post({ key, text, label }: Mine) {
    const { directLine, locale } = this.options
    try {
      await this.#session.use((session) =>
        directLine.post(session, { clientId: key, text, label, locale: locale() }),
      )
      this.#settle(key, 'sent')
      this.#failures = 0
      this.#follower?.nudge()
      clearTimeout(this.#replyTimer)
      this.#replyTimer = setTimeout(() => this.#change({ isAwaitingReply: false }), REPLY_WAIT_MS)
    } catch (error) {
      const isRefusal = error instanceof RequestError && error.isRefusal
      this.#settle(key, isRefusal ? 'refused' : 'unsent')
      this.#change({ isAwaitingReply: false })
      if (!isRefusal) this.#resendLater()
    }
  }

  #resendLater() {
    this.#failures += 1
    clearTimeout(this.#resendTimer)
    this.#change({ isResending: this.#failures < RESENDS_MAX })
    if (!this.isResending || !navigator.onLine) return
    this.#resendTimer = setTimeout(() => this.#resend(), backoffMs(this.#failures))
  }

  #settle(key: string, state: Mine['state']) {
    const entry = this.log.find((known) => known.key === key)
    if (entry?.kind === 'mine') this.#change({ log: replaced(this.log, { ...entry, state }) })
  }

  /** The conversation is another one now; what was not sent yet goes into it. */
  #startOver() {
    this.#watermark = undefined
    const isPending = (entry: Entry) =>
      entry.kind === 'mine' && (entry.state === 'sending' || entry.state === 'unsent')
    const old = this.log.filter((entry) => !isPending(entry))
    this.#change({
      log: [
        ...old,
        { kind: 'notice', key: newId(), phrase: 'renewed' },
        ...this.log.filter(isPending),
      ],
    })
    // The stream belongs to the conversation that is gone.
    if (this.#follower) this.#onNetwork()
  }

  #change(
    change: Partial<Pick<Conversation, 'log' | 'status' | 'isAwaitingReply' | 'isResending'>>,
  ) {
    Object.assign(this, change)
    if (change.log) this.#keepUnsent()
    this.options.onChange()
  }

  #keepUnsent() {
    const unsent = this.log.filter(
      (entry) => entry.kind === 'mine' && (entry.state === 'sending' || entry.state === 'unsent'),
    )
    this.options.memory.unsent.set(
      unsent.flatMap((entry) =>
        entry.kind === 'mine' ? [{ key: entry.key, text: entry.text, label: entry.label }] : [],
      ),
    )
  }
}
