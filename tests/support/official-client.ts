import type * as DirectLineModule from 'botframework-directlinejs'
import { type Activity, type DirectLineOptions } from 'botframework-directlinejs'
import { type DOMWindow } from 'jsdom'

declare global {
  /** From tests/support/page-environment.mjs. */
  var page: DOMWindow
}

/** How long requests may take, and how often the socket is pinged; not in the client's types. */
const PATIENCE = { timeout: 15_000 }

const running = new Set<() => void>()

/** Lets go of every client that was started; for `afterEach`. */
export function stopOfficialClients(): void {
  running.forEach((stop) => stop())
  running.clear()
}

/** Microsoft's own client, in a page of another site. */
export function startOfficialClient(options: Partial<DirectLineOptions>) {
  const { DirectLine } = loadInto(page)
  const client = new DirectLine({ pollingInterval: 200, ...PATIENCE, ...options })
  const activities: Activity[] = []
  const waiting = new Set<() => void>()
  const subscription = client.activity$.subscribe((activity) => {
    activities.push(activity)
    waiting.forEach((check) => check())
  })
  running.add(() => {
    subscription.unsubscribe()
    client.connectionStatus$.subscribe({ error: () => undefined })
    client.end()
  })

  return {
    client,
    activities,
    texts: () => activities.map((activity) => ('text' in activity ? activity.text : undefined)),

    /** Resolves when so many activities have come. */
    has: (count: number) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (activities.length >= count) resolve()
        }
        waiting.add(check)
        check()
      }),

    say: (text: string, channelData?: object) =>
      new Promise<string>((resolve, reject) => {
        const activity = { type: 'message' as const, from: { id: 'me' }, text, channelData }
        client.postActivity(activity).subscribe(resolve, reject)
      }),
  }
}

/** The client was written for browsers and takes what it needs from the globals when it is loaded. */
function loadInto(window: DOMWindow): typeof DirectLineModule {
  const { document, XMLHttpRequest, FormData, Blob, WebSocket } = window
  Object.assign(globalThis, { window, document, XMLHttpRequest, FormData, Blob, WebSocket })
  return jest.requireActual('botframework-directlinejs')
}
