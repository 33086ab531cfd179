import { z } from 'zod'
import { checkUnlimited } from '../../../auth/caller'
import { AppError } from '../../../lib/errors'
import { EVERYWHERE, type ServiceSwitch } from '../../../messaging/service-switch'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { Reason } from '../../admin/page'

export interface SwitchParts {
  serviceSwitch: ServiceSwitch
  /** The channels that are on, by their names. */
  channels: () => string[]
}

/** Stands for every channel in an address. */
const ALL = 'all'

const SwitchView = z
  .object({
    channel: z.string().describe('`all`: every channel'),
    off: z
      .object({ reason: z.string(), byName: z.string(), at: z.string() })
      .optional()
      .describe('There while the assistant is stopped'),
  })
  .meta({ id: 'Switch' })

const Params = z.object({ channel: z.string().max(64) })
const WithReason = z.object({ reason: Reason })

/** The switch with which the assistant is stopped at once, on one channel or on all. */
export function switchRoutes(parts: SwitchParts): AdminRoute[] {
  const { serviceSwitch } = parts
  return [
    defineRoute({
      name: 'listSwitches',
      method: 'get',
      path: '/switch',
      summary: 'Where the assistant answers, and where it is stopped and why',
      permission: 'switch.read',
      response: z.object({ items: z.array(SwitchView) }),
      handle: async () => {
        const off = new Map((await serviceSwitch.list()).map((one) => [one.channel, one.off]))
        const channels = new Set([EVERYWHERE, ...parts.channels(), ...off.keys()])
        return {
          items: [...channels].map((channel) => ({
            channel: channel === EVERYWHERE ? ALL : channel,
            off: off.get(channel),
          })),
        }
      },
    }),
    defineRoute({
      name: 'stopAssistant',
      method: 'put',
      path: '/switch/:channel',
      summary: 'Stops the assistant within seconds: citizens are told so, with links and contacts',
      permission: 'switch.use',
      params: Params,
      body: WithReason,
      handle: async ({ params, body: { reason }, caller, now, audit }) => {
        checkUnlimited(caller)
        const off = {
          reason,
          byId: caller.userId,
          byName: caller.displayName,
          at: now.toISOString(),
        }
        const before = await serviceSwitch.turnOff(known(parts, params.channel), off)
        if (before) throw new AppError('conflict', 'It is stopped already')
        await audit({ target: `switch:${params.channel}`, after: { isOff: true }, reason })
      },
    }),
    defineRoute({
      name: 'startAssistant',
      method: 'delete',
      path: '/switch/:channel',
      summary: 'Lets the assistant answer again',
      permission: 'switch.use',
      params: Params,
      body: WithReason,
      handle: async ({ params, body: { reason }, caller, audit }) => {
        checkUnlimited(caller)
        const channel = params.channel === ALL ? EVERYWHERE : params.channel
        const before = await serviceSwitch.turnOn(channel)
        if (!before) throw new AppError('conflict', 'It is not stopped')
        await audit({ target: `switch:${params.channel}`, before, after: { isOff: false }, reason })
      },
    }),
  ]
}

function known({ channels }: SwitchParts, channel: string): string {
  if (channel === ALL) return EVERYWHERE
  if (channels().includes(channel)) return channel
  throw new AppError('not_found', 'There is no such channel')
}
