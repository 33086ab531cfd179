import { z } from 'zod'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { createOpenApi, type OpenApiDocument } from '../../admin/openapi'

/** The description of all these routes, made from their declarations. */
export function descriptionRoutes(routes: AdminRoute[], version: string): AdminRoute[] {
  let made: OpenApiDocument | undefined
  const own: AdminRoute[] = [
    defineRoute({
      name: 'getOpenApi',
      method: 'get',
      path: '/openapi.json',
      summary: 'This description, as OpenAPI 3.1',
      permission: 'anyone',
      response: z.looseObject({ openapi: z.string() }),
      handle: () => (made ??= createOpenApi([...routes, ...own], version)),
    }),
  ]
  return own
}
