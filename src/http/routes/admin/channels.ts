import { z } from 'zod'
import { checkUnlimited } from '../../../auth/caller'
import { BLOCKAGE_REASONS, REMEDIES } from '../../../channel/delivery'
import { AppError } from '../../../lib/errors'
import { type ChannelStates, COUNTED_MAX } from '../../../messaging/outbox/channel-states'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { Reason } from '../../admin/page'

export interface ChannelsParts {
  channelStates: ChannelStates
  /** What people call a channel, by its name. */
  titles: Readonly<Partial<Record<string, { title: string }>>>
}

const Count = z.int().optional()

const ChannelView = z
  .object({
    channel: z.string(),
    title: z.string(),
    blockage: z
      .object({
        problem: z.string().describe('In the words of the platform or of the channel'),
        reason: z.enum(BLOCKAGE_REASONS).optional().describe('Left out where none of these is it'),
        remedy: z
          .enum(REMEDIES)
          .describe(
            'What lets it send again: a new sign-in, a setting, or something at the platform',
          ),
        since: z.string().optional(),
      })
      .optional()
      .describe('There while nothing goes out'),
    isHalted: z.boolean().describe('Nothing is sent until a trial succeeds or somebody resumes it'),
    waiting: Count.describe(`Messages that are not out yet, counted to ${COUNTED_MAX}`),
    dead: Count.describe(`Messages that were given up, counted to ${COUNTED_MAX}`),
  })
  .meta({ id: 'Channel' })

/** Which channels send, and why one does not. */
export function channelRoutes({ channelStates, titles }: ChannelsParts): AdminRoute[] {
  return [
    defineRoute({
      name: 'listChannels',
      method: 'get',
      path: '/channels',
      summary: 'The channels that are on: whether each sends, or why not and what to do about it',
      permission: 'switch.read',
      response: z.object({ items: z.array(ChannelView) }),
      handle: async () => ({
        items: (await channelStates.list()).map((state) => ({
          ...state,
          title: titles[state.channel]?.title ?? state.channel,
        })),
      }),
    }),
    defineRoute({
      name: 'resumeChannel',
      method: 'delete',
      path: '/channels/:channel/halt',
      summary: 'Lets a halted channel send again; it halts anew if the cause is still there',
      permission: 'switch.use',
      params: z.object({ channel: z.string().max(64) }),
      body: z.object({ reason: Reason }),
      handle: async ({ params: { channel }, body: { reason }, caller, audit }) => {
        checkUnlimited(caller)
        const before = await channelStates.resume(channel)
        if (!before) throw new AppError('conflict', 'It is not halted')
        await audit({ target: `channel:${channel}`, before, after: { isHalted: false }, reason })
      },
    }),
  ]
}
