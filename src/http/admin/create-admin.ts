import { type Router } from 'express'
import { allAdminRoutes, type AdminParts } from '../routes/admin/all-admin-routes'
import { adminRouter } from './admin-router'
import { type Clock } from '../../lib/clock'

export interface AdminOptions extends AdminParts {
  clock: Clock
  publicUrl?: string
}

/** What those who run the service use over HTTP: the declared routes, guarded and audited. */
export function createAdmin({ clock, publicUrl, ...parts }: AdminOptions): Router {
  const { authenticate, audit } = parts.auth
  return adminRouter(allAdminRoutes(parts), { authenticate, audit, clock, publicUrl })
}
