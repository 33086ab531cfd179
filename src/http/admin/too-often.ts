import { AppError } from '../../lib/errors'

/** The refusal of an attempt that comes too early; answered with `Retry-After`. */
export function tooOften(waitMs: number): AppError {
  const retryAfterSeconds = Math.ceil(waitMs / 1000)
  return new AppError('too_many_requests', `Too many failures; wait ${retryAfterSeconds} s`, {
    details: { retryAfterSeconds },
  })
}
