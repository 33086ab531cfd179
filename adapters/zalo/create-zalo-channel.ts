import { type Channel } from '../../src/channel/channel'
import { DeliveryError } from '../../src/channel/delivery'
import { createZaloDelivery } from './delivery'
import { requestTokens } from './oauth'
import { type ZaloHost, type ZaloOptions } from './options'
import { createRenewTokens } from './renew-tokens'
import { createTokenKeeper } from './token-keeper'
import { createTokenShelf } from './token-shelf'
import { webhookRoutes } from './webhook-routes'
import { createZaloApi } from './zalo-api'

/** Renewing early is looked into this often; a look reads one small record. */
const LOOK_MS = 60_000

/** Zalo: webhooks of an Official Account in, its API v3 out. */
export function createZaloChannel(
  options: ZaloOptions,
  host: ZaloHost,
  http: typeof fetch = fetch,
): Channel {
  const { log, now } = options
  const { vault } = host
  const shelf = createTokenShelf(vault, options.onSignedIn)
  const refresh = (token: string) =>
    requestTokens({ grant_type: 'refresh_token', refresh_token: token }, { ...options, now }, http)
  const renew = createRenewTokens({ shelf, vault, refresh, now, log })
  const tokens = createTokenKeeper({ shelf, renew, now })
  const renewal = setInterval(() => {
    tokens.renewEarly().catch((err: unknown) => {
      // That somebody has to sign in is said by the metric, and by the first message that waits.
      if (err instanceof DeliveryError && err.failure === 'halt') return
      log.warn({ err }, 'the Zalo token could not be renewed; it is tried again in a minute')
    })
  }, LOOK_MS)
  renewal.unref()

  return {
    name: 'zalo',
    router: webhookRoutes({ ...options, host }),
    delivery: {
      ...createZaloDelivery({ options, tokens, call: createZaloApi(options, http) }),
      blockage: () => shelf.blockage(),
    },
    close: async () => {
      clearInterval(renewal)
      await Promise.resolve()
    },
  }
}
