import { z } from 'zod'
import { type AdminRoute, definePage, defineRoute } from '../../admin/admin-route'
import { descriptionPage } from '../../admin/description-page'
import { createOpenApi, type OpenApiDocument } from '../../admin/openapi'

/** The description of all these routes, made from their declarations. */
export function descriptionRoutes(routes: AdminRoute[], version: string): AdminRoute[] {
  let made: OpenApiDocument | undefined
  const describe = () => (made ??= createOpenApi([...routes, ...own], version))
  const own: AdminRoute[] = [
    definePage({
      name: 'showDescription',
      method: 'get',
      path: '/docs',
      summary: 'This description as a page',
      permission: 'anyone',
      handle: () => descriptionPage(describe()),
    }),
    defineRoute({
      name: 'getOpenApi',
      method: 'get',
      path: '/openapi.json',
      summary: 'This description, as OpenAPI 3.1',
      permission: 'anyone',
      response: z.looseObject({ openapi: z.string() }),
      handle: () => describe(),
    }),
  ]
  return own
}
