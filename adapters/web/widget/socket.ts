import { ActivitySet } from './activity'

const OPEN_TIMEOUT_MS = 8_000
/** The service sends an empty frame every 20 seconds; without any for this long, it is gone. */
const SILENCE_MAX_MS = 50_000

/**
 * Reads the stream until it ends, and says whether it ever opened. Proxies of offices
 * that let no WebSocket through show only here.
 */
export function readSocket(
  url: string,
  onActivities: (set: ActivitySet) => void,
  stop: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url)
    let hasOpened = false
    let timer = setTimeout(end, OPEN_TIMEOUT_MS)

    socket.onopen = () => {
      hasOpened = true
      expectFrame()
    }
    socket.onmessage = ({ data }) => {
      expectFrame()
      const set = readFrame(data)
      if (set) onActivities(set)
    }
    socket.onclose = end
    stop.addEventListener('abort', end, { once: true })

    function expectFrame() {
      clearTimeout(timer)
      timer = setTimeout(end, SILENCE_MAX_MS)
    }

    function end() {
      clearTimeout(timer)
      stop.removeEventListener('abort', end)
      socket.onclose = socket.onmessage = null
      socket.close()
      resolve(hasOpened)
    }
  })
}

function readFrame(data: unknown): ActivitySet | undefined {
  if (typeof data !== 'string' || data === '') return undefined
  try {
    return ActivitySet.parse(JSON.parse(data))
  } catch {
    return undefined
  }
}
