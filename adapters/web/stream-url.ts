import { type Request } from 'express'

export interface StreamUrlOptions {
  /** Where clients reach us, when that cannot be told from the request. */
  publicUrl?: string
  conversation: string
  after: number
  token: string
}

/** The address of a conversation's WebSocket, as the client that asks for it can reach it. */
export function streamUrl(req: Request, { publicUrl, ...stream }: StreamUrlOptions): string {
  const base = publicUrl ?? `${req.protocol}://${req.host}`
  const url = new URL(`/v3/directline/conversations/${stream.conversation}/stream`, base)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  url.searchParams.set('watermark', String(stream.after))
  url.searchParams.set('t', stream.token)
  return url.href
}
