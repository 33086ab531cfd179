import { AppError } from '../lib/errors'

/** Whether an error is not the fault of what was being done, and will be over by itself. */
export function isPassing(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'unavailable' || error.code === 'overloaded')
}
