import { z } from 'zod'
import { Level } from '../../../content/fields'
import { type ServedRelease } from '../../../search/served-release'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'

const AgencyView = z
  .object({
    id: z.string(),
    name: z.string(),
    level: Level,
    hasPeople: z.boolean().describe('Its officers answer citizens here'),
    isOwn: z.boolean().describe('The caller may act for it'),
  })
  .meta({ id: 'AgencyChoice' })

/** The agencies of the release that is served, to choose from. */
export function agencyRoutes(current: () => ServedRelease): AdminRoute[] {
  return [
    defineRoute({
      name: 'listAgencies',
      method: 'get',
      path: '/agencies',
      summary: 'All agencies, in the order in which editors keep them',
      permission: 'signed-in',
      response: z.object({ items: z.array(AgencyView) }),
      handle: ({ caller }) => ({
        items: current().content.agencies.map(({ id, name, level, people }) => ({
          ...{ id, name, level },
          hasPeople: people !== undefined,
          isOwn: caller.agencies?.includes(id) ?? true,
        })),
      }),
    }),
  ]
}
