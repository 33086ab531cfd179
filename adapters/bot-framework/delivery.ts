import { z } from 'zod'
import { DeliveryError, type Delivery, type OutboundMessage } from '../../src/channel/delivery'
import { Reference } from './activity'
import { type BotService } from './agents-service'
import { activityUrl, isServiceAddress } from './service-address'
import { toActivity } from './to-activity'

const TIMEOUT_MS = 15_000
const Posted = z.object({ id: z.string().optional() })

export interface BotDeliveryOptions {
  service: Pick<BotService, 'token'>
  serviceHosts: string[]
}

/** Posts replies to the connector that the message came from. */
export function createBotDelivery(
  { service, serviceHosts }: BotDeliveryOptions,
  http: typeof fetch = fetch,
): Delivery {
  return {
    // Not stated for all clients; this is well within what the narrowest known ones take.
    limits: {
      textLength: 8000,
      countedIn: 'utf-16',
      buttons: { max: 12, labelLength: 200, sendLength: 1000 },
      cards: true,
    },
    pace: { concurrent: 20, perSecond: 50 },

    async send(message) {
      const reference = toReference(message)
      if (!isServiceAddress(reference.serviceUrl, serviceHosts)) {
        throw new DeliveryError('The address of the service is not one that replies may go to', {
          failure: 'never',
        })
      }
      const token = await getToken(service)
      const { serviceUrl, conversation, activity } = reference
      const response = await http(activityUrl(serviceUrl, conversation, activity), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(toActivity(message, reference)),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch((cause: unknown) => {
        throw new DeliveryError('The connector could not be reached', { failure: 'again', cause })
      })
      if (!response.ok) throw refused(response)
      const { id } = Posted.safeParse(await response.json().catch(() => ({}))).data ?? {}
      return id === undefined ? {} : { platformId: id }
    },
  }
}

function toReference({ echo }: OutboundMessage): Reference {
  const reference = Reference.safeParse(echo).data
  if (reference) return reference
  throw new DeliveryError('It is not known any more where the conversation is', {
    failure: 'never',
  })
}

/** Nobody is told what the identity service said: it may quote what we sent it. */
async function getToken(service: Pick<BotService, 'token'>): Promise<string> {
  return service.token().catch((cause: unknown) => {
    const isRefused =
      cause instanceof Error && /invalid_client|unauthorized_client/.test(cause.message)
    throw isRefused
      ? new DeliveryError('BOT_APP_PASSWORD is not the password of BOT_APP_ID any more', {
          failure: 'halt',
          reason: 'secret-wrong',
          remedy: 'settings',
        })
      : new DeliveryError('No token could be got for the connector', { failure: 'again' })
  })
}

function refused({ status, headers }: Response): DeliveryError {
  // Refused with 401, our token has just ended; the next attempt gets another.
  const isPassing = status === 401 || status === 408 || status === 429 || status >= 500
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return new DeliveryError(`The connector answered ${status}`, {
    failure: isPassing ? 'again' : 'never',
    ...(seconds > 0 && { retryAfterMs: seconds * 1000 }),
  })
}
