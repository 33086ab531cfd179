import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { type Blockage, DeliveryError } from '../../src/channel/delivery'
import {
  API_ERRORS,
  FAILURE_OF,
  RATE_WAIT_MS,
  type ApiErrorClass,
  type ApiErrorRule,
} from './api-errors'
import { type ZaloOptions } from './options'
import { parseJson } from '../../src/lib/parse-json'

const TIMEOUT_MS = 10_000
/** The echo of a message comes within moments; after this it is certain that there is none. */
const ECHO_WAIT_MS = 30_000

/** Failures come with HTTP status 200, and an `error` that is not zero. */
const Envelope = z.object({
  error: z.coerce.number(),
  message: z.string().optional(),
  data: z.unknown().optional(),
})

/** Zalo read the call and refused it. */
export class ZaloRefusal extends DeliveryError {
  readonly code: number
  readonly class: ApiErrorClass | undefined

  constructor(code: number) {
    const rule = API_ERRORS[code]
    const what = rule?.what ?? 'for a reason that is not known'
    super(`Zalo refused: ${what} (error ${code})`, {
      // What cannot be placed is tried again, and ends where an operator sees it.
      failure: rule ? FAILURE_OF[rule.class] : 'again',
      ...(rule?.class === 'rate' && { retryAfterMs: RATE_WAIT_MS }),
      ...blockageBy(rule),
    })
    this.code = code
    this.class = rule?.class
  }
}

export type ZaloApi = (path: string, body: object, accessToken: string) => Promise<unknown>

type ApiOptions = Pick<ZaloOptions, 'apiUrl' | 'appSecret' | 'appSecretProof'>

/**
 * Calls the Official Account API, and gives the `data` of its answer.
 *
 * @throws ZaloRefusal when Zalo says no, DeliveryError when it does not say anything
 */
export function createZaloApi(options: ApiOptions, http: typeof fetch = fetch): ZaloApi {
  const { apiUrl, appSecret, appSecretProof } = options
  return async (path, body, accessToken) => {
    const response = await http(`${apiUrl}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        access_token: accessToken,
        ...(appSecretProof && { appsecret_proof: proofOf(accessToken, appSecret) }),
      },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(noAnswer)
    const answer = toEnvelope(await response.text().catch(noAnswer))
    if (!answer) {
      throw new DeliveryError(`Zalo answered ${response.status} and nothing that can be read`, {
        failure: 'again',
      })
    }
    if (answer.error !== 0) throw new ZaloRefusal(answer.error)
    return answer.data
  }
}

function blockageBy(rule: ApiErrorRule | undefined): Partial<Blockage> {
  if (rule?.class === 'token') return { reason: 'signed-out', remedy: 'sign-in' }
  if (rule?.class !== 'account') return {}
  // The secret is in our own settings; all else is settled at Zalo.
  const remedy = rule.reason === 'secret-wrong' ? 'settings' : 'platform'
  return { reason: rule.reason, remedy }
}

function proofOf(accessToken: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex')
}

function noAnswer(cause: unknown): never {
  throw new DeliveryError('Zalo gave no answer; its echo will say whether it arrived', {
    failure: 'again',
    retryAfterMs: ECHO_WAIT_MS,
    cause,
  })
}

function toEnvelope(text: string): z.infer<typeof Envelope> | undefined {
  try {
    return Envelope.safeParse(parseJson(text)).data
  } catch {
    return undefined
  }
}
