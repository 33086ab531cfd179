import { z } from 'zod'
import {
  type BlockageReason,
  DeliveryError,
  type DeliveryFailure,
  type Remedy,
} from '../../src/channel/delivery'

/** Rates are counted over a day and over seconds; a minute is long enough not to press. */
const RATE_WAIT_MS = 60_000

/** How Meta says no. */
const GraphError = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional(),
    fbtrace_id: z.string().optional(),
  }),
})

type Rule = {
  code: number
  /** `none`: only where Meta names no subcode. */
  subcode?: number | 'none'
  retryAfterMs?: number
  what: string
} & (
  | { failure: 'halt'; reason: BlockageReason; remedy: Remedy }
  | { failure: Exclude<DeliveryFailure, 'halt'>; reason?: undefined; remedy?: undefined }
)

/** What is settled at Meta. */
const barred = { failure: 'halt', reason: 'account-barred', remedy: 'platform' } as const
const noPermission = { failure: 'halt', reason: 'permission-missing', remedy: 'platform' } as const
/** What is replaced in the settings. */
const tokenOver = { failure: 'halt', reason: 'token-invalid', remedy: 'settings' } as const

/** What is done about each error; a rule with a subcode comes before the one for all others. */
const RULES: Rule[] = [
  { code: 1, failure: 'again', what: 'unknown error' },
  { code: 2, failure: 'again', what: 'temporary error' },
  { code: 4, failure: 'again', retryAfterMs: RATE_WAIT_MS, what: 'rate limit of the app' },
  { code: 613, failure: 'again', retryAfterMs: RATE_WAIT_MS, what: 'rate limit' },
  { code: 10, subcode: 1893063, ...barred, what: 'the page is barred from sending' },
  { code: 10, failure: 'never', what: 'outside of the window in which answers are allowed' },
  { code: 100, failure: 'never', what: 'a parameter is not valid, or there is no such person' },
  { code: 190, ...tokenOver, what: 'the page token is not valid any more' },
  // Meta names a subcode where it is about one person; without one the permission itself is missing.
  { code: 200, subcode: 'none', ...noPermission, what: 'the app lacks a permission of the page' },
  { code: 200, failure: 'never', what: 'this person cannot be written to' },
  { code: 210, failure: 'never', what: 'this person is not visible' },
  { code: 230, failure: 'never', what: 'this person does not allow messages' },
  { code: 551, failure: 'never', what: 'this person is not available' },
]

/** What a refusal of the Graph API means for the message. The body may quote; it is not told on. */
export function toDeliveryError(status: number, body: unknown): DeliveryError {
  const { error } = GraphError.safeParse(body).data ?? {}
  const rule = error && RULES.find((one) => isFor(one, error.code, error.error_subcode))
  if (rule) {
    const { failure, retryAfterMs, reason, remedy } = rule
    return new DeliveryError(`Messenger refused: ${rule.what} (${describe(error)})`, {
      failure,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
      ...{ reason, remedy },
    })
  }
  // What we cannot place is the fault of this message, unless the server says it is its own.
  const failure = status === 429 || status >= 500 ? 'again' : 'never'
  const code = error ? `: ${describe(error)}` : ''
  return new DeliveryError(`Messenger answered ${status}${code}`, { failure })
}

function isFor(rule: Rule, code: number, subcode: number | undefined): boolean {
  const isNamed = rule.subcode === undefined || rule.subcode === (subcode ?? 'none')
  return rule.code === code && isNamed
}

function describe(error: z.infer<typeof GraphError>['error']): string {
  const { code, error_subcode, fbtrace_id } = error
  const subcode = error_subcode === undefined ? '' : `/${error_subcode}`
  return `code ${code}${subcode}${fbtrace_id === undefined ? '' : `, trace ${fbtrace_id}`}`
}
