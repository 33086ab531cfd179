import { type Request } from 'express'

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])
/** What proxies add. Behind one, everybody seems to call from this machine. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/** Whether the caller is a program on this machine, and neither a proxy nor a page in a browser. */
export function isFromThisMachine(req: Request): boolean {
  if (!LOOPBACK.test(req.socket.remoteAddress ?? '')) return false
  if (PROXY_HEADERS.some((header) => req.headers[header] !== undefined)) return false
  if (req.headers.origin !== undefined) return false
  // A page of a site whose name was made to point here still sends that name.
  return LOCAL_NAMES.has((req.headers.host ?? '').replace(/:\d+$/, '').toLowerCase())
}
