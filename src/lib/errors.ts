/** Every failure the service reports on purpose, and the HTTP status it maps to. */
export const STATUS = {
  invalid_request: 400,
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  too_many_requests: 429,
  /** Not 429: official clients give up on that, and a proxy sends 503 to another node. */
  overloaded: 503,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof STATUS

/**
 * A failure we expected and can explain to the caller.
 *
 * Anything else that is thrown is a bug: it is logged with its stack, and the
 * caller sees only a request id.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly details: unknown

  constructor(
    code: ErrorCode,
    message: string,
    options: { details?: unknown; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.status = STATUS[code]
    this.details = options.details
  }
}
