import { type Request, type Response } from 'express'
import { type CookieOptions } from './admin-route'

/** The value of a cookie that came with a request. */
export function readCookie(req: Request, name: string): string | undefined {
  const start = `${name}=`
  const found = (req.get('cookie') ?? '').split(/; */).find((pair) => pair.startsWith(start))
  return found?.slice(start.length) || undefined
}

/** Sets a cookie that no script reads. The value is made of letters, digits, `.`, `-` and `_`. */
export function writeCookie(
  res: Response,
  name: string,
  value: string,
  { isSecure, maxAgeSeconds, sameSite, path }: CookieOptions & { isSecure: boolean },
): void {
  res.cookie(name, value, {
    httpOnly: true,
    secure: isSecure,
    sameSite,
    path,
    ...(maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds * 1000 }),
  })
}
