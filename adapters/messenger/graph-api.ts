import { DeliveryError } from '../../src/channel/delivery'
import { toDeliveryError } from './delivery-failure'

export interface GraphApiOptions {
  /** With the version, such as `https://graph.facebook.com/v26.0`. */
  apiUrl: string
  pageToken: string
  timeoutMs?: number
}

export type GraphApi = (path: string, body: object) => Promise<unknown>

const TIMEOUT_MS = 10_000
/**
 * Meta has no ids that make a second attempt harmless. When no answer came, the message may
 * have been shown all the same; then its echo comes within this time, and it is not sent again.
 */
const ECHO_WAIT_MS = 60_000

/** Calls the Graph API. The token stands in a header, as addresses end up in logs. */
export function createGraphApi(options: GraphApiOptions, http: typeof fetch = fetch): GraphApi {
  const { apiUrl, pageToken, timeoutMs = TIMEOUT_MS } = options
  return async (path, body) => {
    const response = await http(`${apiUrl}/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${pageToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((cause: unknown) => {
      throw noAnswer(cause)
    })
    const answer = await response.text().catch((cause: unknown) => {
      throw noAnswer(cause)
    })
    if (!response.ok) throw toDeliveryError(response.status, toJson(answer))
    return toJson(answer)
  }
}

/** Where no connection was made, nothing was sent. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']

function noAnswer(cause: unknown): DeliveryError {
  if (NOT_SENT.includes(codeOf(cause))) {
    return new DeliveryError('Messenger could not be reached', { failure: 'again', cause })
  }
  return new DeliveryError('Messenger gave no answer; its echo will say whether it arrived', {
    failure: 'again',
    retryAfterMs: ECHO_WAIT_MS,
    cause,
  })
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What `fetch` reports is wrapped in an error that says only that it failed. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return codeOf(error.cause)
}
