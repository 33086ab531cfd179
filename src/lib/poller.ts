import { type Log } from './logger'

export interface PollerParts {
  everyMs: number
  /** Is never begun again before it is done. */
  look: () => Promise<void>
  /** Completes the sentence "… failed; it is tried again". */
  name: string
  log: Pick<Log, 'warn'>
}

export interface Poller {
  /** Looks as soon as it can, instead of at the next beat. */
  nudge(): void
  /** Resolves when the look that is under way is over; there is none after it. */
  stop(): Promise<void>
}

/**
 * Looks again and again, now and then `everyMs` after the last look was over. A look that
 * fails is logged, once for a row of failures, and tried again at the next beat.
 */
export function startPoller({ everyMs, look, name, log }: PollerParts): Poller {
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking: Promise<void> | undefined
  let isNudged = false
  let isFailing = false
  let isStopped = false

  async function lookOnce(): Promise<void> {
    try {
      await look()
      isFailing = false
    } catch (err) {
      if (!isFailing) log.warn({ err }, `${name} failed; it is tried again`)
      isFailing = true
    }
  }

  function begin(): void {
    clearTimeout(timer)
    isNudged = false
    looking = lookOnce().finally(() => {
      looking = undefined
      // Looking is no reason to stay: a start that failed must be able to end.
      if (!isStopped) timer = setTimeout(begin, isNudged ? 0 : everyMs).unref()
    })
  }

  begin()
  return {
    nudge() {
      isNudged = true
      if (!looking && !isStopped) begin()
    },
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await looking
    },
  }
}
