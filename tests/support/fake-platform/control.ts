import { type ServerResponse } from 'node:http'
import {
  send,
  type PlatformBehaviour,
  type PlatformCall,
  type PlatformParts,
} from './fake-platform'
import { type PlannedFault } from './faults'

type Order = (given: Record<string, unknown>, call: PlatformCall) => unknown

/** Takes orders from tests and the demo page, under `/_control/`. */
export function createControl(parts: PlatformParts, behaviour: PlatformBehaviour) {
  const { traffic, chats, webhooks, faults, clock } = parts
  const orders: Record<string, Order> = {
    traffic: (_given, { query }) =>
      traffic.after(Number(query.get('after') ?? 0), Number(query.get('limit') ?? 1000)),
    chat: (_given, { query }) => chats.of(query.get('user') ?? '', Number(query.get('after') ?? 0)),
    people: () => chats.people(),
    state: () => ({ ...webhooks.state, now: clock.now() }),
    'webhook-url': ({ url }) => {
      webhooks.state.url = String(url)
    },
    // The tests that send it are ours, and a wrong one fails them.
    fault: (given) => faults.plan(given as unknown as PlannedFault),
    forward: ({ ms }) => clock.forward(Number(ms)),
    ...behaviour.orders,
  }
  return async (call: PlatformCall, response: ServerResponse): Promise<void> => {
    const name = call.path.replace('/_control/', '')
    const order = orders[name]
    if (!order) {
      send(response, { status: 404, body: { error: `no order ${name}` } })
      return
    }
    const given: unknown = call.body === '' ? {} : JSON.parse(call.body)
    const result = await order(Object(given) as Record<string, unknown>, call)
    send(response, { body: result ?? {} })
  }
}
