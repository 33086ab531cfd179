import { type ErrorRequestHandler, type Response } from 'express'
import { z } from 'zod'
import { AppError, type ErrorCode } from '../lib/errors'
import { type Log } from '../lib/logger'

/** How Express and body-parser mark what they refuse, such as broken JSON. */
const ClientMistake = z.object({
  status: z.number().int().min(400).max(499),
  type: z.string().optional(),
})

/** Where a refusal knows when it is worth coming again. */
const Wait = z.looseObject({ retryAfterSeconds: z.int() })

/** What is likely to be over when the client comes again. */
const PASSING = new Set<ErrorCode>(['overloaded', 'unavailable'])
const RETRY_AFTER_SECONDS = 2

/** The one place where an error becomes a response. Needs all four parameters to be taken as one. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) {
      next(error)
      return
    }
    const known = toAppError(error)
    if (known) {
      // A refusal for too much work is counted by its caller; a line with a stack would be more work.
      if (known.status >= 500 && known.code !== 'overloaded')
        log.error({ requestId: requestId(res), err: known }, 'request failed')
      const { code, message, details } = known
      const waitSeconds = Wait.safeParse(details).data?.retryAfterSeconds
      if ((waitSeconds ?? PASSING.has(code)) && !res.hasHeader('retry-after')) {
        res.setHeader('retry-after', waitSeconds ?? RETRY_AFTER_SECONDS)
      }
      res.status(known.status).json({ error: { code, message, details } })
      return
    }
    log.error({ requestId: requestId(res), err: error }, 'unexpected error')
    res.status(500).json({
      error: { code: 'internal', message: `Something went wrong; request ${requestId(res)}` },
    })
  }
}

function toAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error
  const mistake = ClientMistake.safeParse(error)
  return mistake.success ? new AppError(...wordsFor(mistake.data)) : undefined
}

/** The parser's own messages quote the body, so they are not passed on. */
function wordsFor({ status, type }: z.infer<typeof ClientMistake>): [ErrorCode, string] {
  if (status === 413) return ['too_large', 'The body is too large; the limit is 64 kB']
  if (status === 415) return ['unsupported', 'The body must be JSON in UTF-8']
  if (type === 'entity.parse.failed') return ['invalid_request', 'The body is not valid JSON']
  return ['invalid_request', 'The request could not be read']
}

function requestId(res: Response): string {
  return String(res.getHeader('x-request-id'))
}
