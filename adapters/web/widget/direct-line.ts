import * as z from 'zod/mini'
import { ActivitySet } from './activity'

const REQUEST_TIMEOUT_MS = 15_000

const Token = z.object({ conversationId: z.string(), token: z.string(), expires_in: z.number() })
export type Token = z.infer<typeof Token>

const Stream = z.object({ streamUrl: z.optional(z.string()) })
const Posted = z.object({ id: z.optional(z.string()) })

/** What the citizen sends; the client id makes sending it twice the same as once. */
export interface Outgoing {
  clientId: string
  text: string
  /** What was on the button, when one was pressed. */
  label?: string
  locale: string
}

/** The service answered with something else than success, or (status 0) was not reached. */
export class RequestError extends Error {
  constructor(readonly status: number) {
    super(`The service answered ${status}`)
  }

  /** The token is no longer good for this conversation, or the conversation is gone. */
  get isExpired(): boolean {
    return [401, 403, 404].includes(this.status)
  }

  /** Sending the same again cannot help. */
  get isRefusal(): boolean {
    return [400, 413, 415, 422].includes(this.status)
  }
}

export type DirectLine = ReturnType<typeof createDirectLine>

/** The requests of the Direct Line 3.0 protocol that the widget makes, and the one for a token. */
export function createDirectLine(origin: string) {
  const base = `${origin}/v3/directline`
  const at = ({ conversationId }: Token, rest = '') =>
    `${base}/conversations/${encodeURIComponent(conversationId)}${rest}`

  return {
    /** A token for a new conversation, or for the one that an older token was for. */
    token: (older?: string) =>
      request(Token, { url: `${origin}/web/token`, body: { token: older } }),

    refresh: (token: string) => request(Token, { url: `${base}/tokens/refresh`, token, body: {} }),

    /** Opens the conversation, which is when the service greets. */
    begin: ({ token }: Token, locale: string) =>
      request(Stream, { url: `${base}/conversations`, token, body: { locale } }),

    /** Where to listen for what comes after the watermark. */
    stream: (session: Token, watermark?: string) =>
      request(Stream, { url: at(session, query(watermark)), token: session.token }),

    activities: (session: Token, watermark?: string) =>
      request(ActivitySet, {
        url: at(session, `/activities${query(watermark)}`),
        token: session.token,
      }),

    post: (session: Token, outgoing: Outgoing) =>
      request(Posted, {
        url: at(session, '/activities'),
        token: session.token,
        body: toActivity(outgoing),
      }),

    /** Tells that a link was followed, for the agency's figures. */
    linkOpened: (session: Token, url: string) =>
      request(Posted, {
        url: at(session, '/activities'),
        token: session.token,
        body: { type: 'event', name: 'motcua/link-opened', value: { url } },
      }),
  }
}

function query(watermark?: string): string {
  return watermark ? `?watermark=${encodeURIComponent(watermark)}` : ''
}

function toActivity({ clientId, text, label, locale }: Outgoing) {
  return {
    type: 'message',
    text,
    locale,
    textFormat: 'plain',
    channelData: {
      clientActivityID: clientId,
      messageBack: label === undefined ? undefined : { displayText: label },
    },
  }
}

interface Request {
  url: string
  token?: string
  /** With a body it is a POST, without one a GET. */
  body?: object
}

async function request<T>(schema: z.ZodMiniType<T>, { url, token, body }: Request): Promise<T> {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    credentials: 'omit',
    headers: {
      accept: 'application/json',
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  }).catch(() => {
    throw new RequestError(0)
  })
  if (!response.ok) throw new RequestError(response.status)
  const parsed = schema.safeParse(await response.json().catch(() => undefined))
  if (!parsed.success) throw new RequestError(0)
  return parsed.data
}
