import { addressOf } from './address-of'
import { csrfToken } from './admin-client'
import { ApiError, readError } from './api-error'

interface CallOptions {
  query?: Record<string, string | number | boolean | undefined>
  body?: unknown
}

/** A request whose answer is of a type that the caller names. */
export async function call<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  { query, body }: CallOptions = {},
): Promise<T> {
  const response = await fetch(addressOf(path, query), {
    method,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken() },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new ApiError({ status: 0, code: 'unreachable', message: '' })
  })
  if (!response.ok) throw await readError(response)
  const text = await response.text()
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment
  const answer: T = text === '' ? undefined : JSON.parse(text)
  return answer
}
