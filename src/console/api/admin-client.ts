import createClient from 'openapi-fetch'
import { ApiError, readError } from './api-error'
import { type paths } from './admin-api'

let csrf = ''

/** Remembers what the session's cookie must be accompanied by when something is changed. */
export function rememberCsrf(token: string) {
  csrf = token
}

/** What every request that changes something is sent with. */
export function csrfHeader(): [string, string][] {
  return csrf === '' ? [] : [['x-csrf-token', csrf]]
}

/**
 * The requests of the admin API, with the types of its OpenAPI document.
 *
 * Whatever is not a success is thrown as an ApiError.
 */
export const api = createClient<paths>({ credentials: 'same-origin' })

api.use({
  onRequest({ request }) {
    if (request.method === 'GET') return
    for (const [name, value] of csrfHeader()) request.headers.set(name, value)
  },
  async onResponse({ response }) {
    if (!response.ok) throw await readError(response)
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    return new ApiError({ status: 0, code: 'unreachable', message: '' })
  },
})

/** What a request was answered with. */
export async function take<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer
  if (data === undefined) throw new ApiError({ status: 502, code: 'internal', message: '' })
  return data
}
