interface ErrorParts {
  status: number
  code: string
  message: string
  details?: unknown
}

/** The service refused, or (status 0) was not reached. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly details: unknown

  constructor({ status, code, message, details }: ErrorParts) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.details = details
  }
}

/** What the service says about a refusal, whatever it sent. */
export async function readError(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined)
  return toApiError(response.status, body)
}

/** The same of an answer that was read already. */
export function toApiError(status: number, body: unknown): ApiError {
  const error = isObject(body) && isObject(body.error) ? body.error : {}
  return new ApiError({
    status,
    code: typeof error.code === 'string' ? error.code : 'internal',
    message: typeof error.message === 'string' ? error.message : '',
    details: error.details,
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
