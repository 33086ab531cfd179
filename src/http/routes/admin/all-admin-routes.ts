import { type Auth } from '../../../auth/create-auth'
import { type Editing } from '../../../editing/create-editing'
import { type Insight } from '../../../insight/open-insight'
import { type Oversight } from '../../../messaging/open-oversight'
import { type AdminRoute } from '../../admin/admin-route'
import { agencyRoutes } from './agencies'
import { auditRoutes } from './audit'
import { channelRoutes } from './channels'
import { contentFileRoutes } from './content-files'
import { contentItemRoutes } from './content-items'
import { contentListRoutes } from './content-lists'
import { conversationRoutes } from './conversations'
import { descriptionRoutes } from './description'
import { draftRoutes } from './drafts'
import { inboxRoutes } from './inbox'
import { jobRoutes } from './jobs'
import { meRoutes } from './me'
import { meTotpRoutes } from './me-totp'
import { previewRoutes } from './preview'
import { releaseRoutes } from './releases'
import { reportRoutes } from './reports'
import { sessionRoutes } from './session'
import { singleSignOnRoutes } from './single-sign-on'
import { switchRoutes } from './switch'
import { testBoxRoutes } from './test-box'
import { tokensRoutes } from './tokens'
import { unresolvedRoutes } from './unresolved'
import { unresolvedFileRoutes } from './unresolved-file'
import { unresolvedFixRoutes } from './unresolved-fixes'
import { unresolvedWorkRoutes } from './unresolved-work'
import { userSecretsRoutes } from './user-secrets'
import { usersRoutes } from './users'

/** What the routes work with; each area names its own part. */
export interface AdminParts {
  /** Of the program, for the description. */
  version: string
  auth: Auth
  insight: Insight
  editing: Editing
  oversight: Oversight
}

/** Every route under /api/admin/v1. An area that is missing here is not served. */
export function allAdminRoutes(parts: AdminParts): AdminRoute[] {
  const { auth, insight, editing, oversight } = parts
  const routes = [
    ...sessionRoutes(auth),
    ...singleSignOnRoutes(auth),
    ...meRoutes(auth),
    ...meTotpRoutes(auth),
    ...usersRoutes(auth),
    ...userSecretsRoutes(auth),
    ...tokensRoutes(auth),
    ...auditRoutes(auth.audit),
    ...agencyRoutes(oversight.current),
    ...conversationRoutes({ ...oversight, testTraffic: insight.testTraffic }),
    ...inboxRoutes(oversight),
    ...switchRoutes(oversight),
    ...channelRoutes({ ...oversight, titles: insight.channelFacts }),
    ...unresolvedRoutes(insight),
    ...unresolvedWorkRoutes(insight),
    ...unresolvedFileRoutes(insight),
    ...unresolvedFixRoutes(insight, editing),
    ...reportRoutes(insight),
    ...contentListRoutes(editing),
    ...contentItemRoutes(editing),
    ...contentFileRoutes(editing),
    ...draftRoutes(editing),
    ...jobRoutes(editing),
    ...releaseRoutes(editing),
    ...testBoxRoutes(editing),
    ...previewRoutes(editing),
  ]
  return [...routes, ...descriptionRoutes(routes, parts.version)]
}
