import { type Channel } from '../../src/channel/channel'
import { createMessengerDelivery } from './delivery'
import { createGraphApi } from './graph-api'
import { createHandOver } from './hand-over'
import { type MessengerHost, type MessengerOptions } from './options'
import { createPresence } from './presence'
import { webhookRoutes } from './webhook-routes'

/** Facebook Messenger: webhooks in, the Graph API out. */
export function createMessengerChannel(
  options: MessengerOptions,
  host: MessengerHost,
  http: typeof fetch = fetch,
): Channel {
  const call = createGraphApi(options, http)
  const presence = createPresence(options, call)
  return {
    name: 'messenger',
    router: webhookRoutes({ ...options, host, onCitizen: (userId) => presence.show(userId) }),
    delivery: {
      ...createMessengerDelivery(options, call),
      ...(options.inboxAppId !== undefined && { handOver: createHandOver(options, host, call) }),
    },
    close: () => presence.idle(),
  }
}
