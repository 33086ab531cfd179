import { type Auth } from '../../../auth/create-auth'
import { type AdminRoute } from '../../admin/admin-route'
import { descriptionRoutes } from './description'
import { sessionRoutes } from './session'

/** What the routes work with; each area names its own part. */
export interface AdminParts {
  /** Of the program, for the description. */
  version: string
  auth: Auth
}

/** Every route under /api/admin/v1. An area that is missing here is not served. */
export function allAdminRoutes(parts: AdminParts): AdminRoute[] {
  const routes = [...sessionRoutes(parts.auth)]
  return [...routes, ...descriptionRoutes(routes, parts.version)]
}
