import { type Exchange } from '../../src/channel/conversation-host'

/** Where what is followed goes. */
export interface Follower<T> {
  /** Is waited for before the next is handed over, so that a slow client is not flooded. */
  deliver: (batch: T) => Promise<void>
  onError: (error: unknown) => void
}

export interface Followed extends Follower<Exchange[]> {
  pageSize: number
  read: (after: number) => Promise<Exchange[]>
  listen: (listener: (exchange: Exchange) => void) => () => void
}

/**
 * Hands on every exchange after a sequence number, in order and each once: first those that
 * are there, then each as it comes. Returns how to stop.
 *
 * An exchange that follows the last one is handed on as it is; when one was missed, which
 * happens when it was taken on another node, all are read from the log.
 */
export function follow(after: number, followed: Followed): () => void {
  let sent = after
  let isBusy = false
  let isBehind = true
  let isStopped = false

  const hand = async (exchanges: Exchange[]) => {
    const last = exchanges.at(-1)
    if (!last || isStopped) return
    sent = last.sequence
    await followed.deliver(exchanges)
  }

  const run = async (first: Exchange[]) => {
    isBusy = true
    try {
      await hand(first)
      while (isBehind && !isStopped) {
        isBehind = false
        const exchanges = await followed.read(sent)
        isBehind ||= exchanges.length === followed.pageSize
        await hand(exchanges)
      }
    } catch (error) {
      followed.onError(error)
    } finally {
      isBusy = false
    }
  }

  const stop = followed.listen((exchange) => {
    const isNext = exchange.sequence === sent + 1
    if (isBusy || !isNext) isBehind ||= exchange.sequence > sent
    if (!isBusy && (isNext || isBehind)) void run(isNext ? [exchange] : [])
  })
  void run([])
  return () => {
    isStopped = true
    stop()
  }
}
