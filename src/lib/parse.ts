import { z } from 'zod'
import { AppError } from './errors'

/**
 * Checks input at the edge. Past this line, data has the type it claims to have.
 *
 * @throws AppError `invalid_request` with what is wrong, by field
 */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new AppError('invalid_request', 'The request is not valid', {
    details: z.flattenError(result.error),
  })
}
