import { type Auth } from '../../../auth/create-auth'
import { type Insight } from '../../../insight/open-insight'
import { type AdminRoute } from '../../admin/admin-route'
import { auditRoutes } from './audit'
import { descriptionRoutes } from './description'
import { meRoutes } from './me'
import { reportRoutes } from './reports'
import { sessionRoutes } from './session'
import { tokensRoutes } from './tokens'
import { unresolvedRoutes } from './unresolved'
import { unresolvedWorkRoutes } from './unresolved-work'
import { userSecretsRoutes } from './user-secrets'
import { usersRoutes } from './users'

/** What the routes work with; each area names its own part. */
export interface AdminParts {
  /** Of the program, for the description. */
  version: string
  auth: Auth
  insight: Insight
}

/** Every route under /api/admin/v1. An area that is missing here is not served. */
export function allAdminRoutes(parts: AdminParts): AdminRoute[] {
  const { auth, insight } = parts
  const routes = [
    ...sessionRoutes(auth),
    ...meRoutes(auth),
    ...usersRoutes(auth),
    ...userSecretsRoutes(auth),
    ...tokensRoutes(auth),
    ...auditRoutes(auth.audit),
    ...unresolvedRoutes(insight),
    ...unresolvedWorkRoutes(insight),
    ...reportRoutes(insight),
  ]
  return [...routes, ...descriptionRoutes(routes, parts.version)]
}
