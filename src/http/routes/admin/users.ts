import { z } from 'zod'
import { isFullAdministrator } from '../../../auth/accounts'
import { type Auth } from '../../../auth/create-auth'
import { ROLES } from '../../../auth/permissions'
import { type User, UserName } from '../../../auth/user'
import { AppError } from '../../../lib/errors'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { PageQuery, pageOf, QueryFlag, Reason } from '../../admin/page'
import { checkMayManage, conflict, loadManaged, mayManage, settled } from './managed-user'
import { toUserView, UserView } from './user-view'

const Id = z.object({ id: z.string().max(64) })
const Email = z.email().max(200).toLowerCase()
const Roles = z.array(z.enum(ROLES)).max(ROLES.length)
const Agencies = z.array(z.string().max(100)).min(1).max(200)
const DisplayName = z.string().trim().min(1).max(100)

const NewUser = z.object({
  name: UserName,
  displayName: DisplayName,
  email: Email.optional(),
  roles: Roles,
  agencies: Agencies.optional().describe('Left out: all agencies'),
  isProviderOnly: z.boolean().optional(),
  reason: Reason.optional(),
})

const UserChange = z.object({
  revision: z.int(),
  displayName: DisplayName.optional(),
  email: Email.nullable().optional(),
  roles: Roles.optional(),
  agencies: Agencies.nullable().optional().describe('null: all agencies'),
  isDisabled: z.boolean().optional(),
  reason: Reason.optional(),
})

const ListQuery = PageQuery.extend({
  q: z.string().max(100).optional(),
  role: z.enum(ROLES).optional(),
  agency: z.string().max(100).optional(),
  disabled: QueryFlag.optional(),
})

/** Accounts, for administrators; those limited to agencies see and change only their own. */
export function usersRoutes(auth: Auth): AdminRoute[] {
  return [...readingRoutes(auth), ...changingRoutes(auth)]
}

function readingRoutes(auth: Auth): AdminRoute[] {
  return [
    defineRoute({
      name: 'listUsers',
      method: 'get',
      path: '/users',
      summary: 'Accounts by name',
      permission: 'users.manage',
      query: ListQuery,
      response: pageOf(UserView),
      handle: async ({ query: { q, role, agency, disabled, limit, after }, caller }) => {
        const filter = { text: q, role, agency, isDisabled: disabled }
        const page = await auth.accounts.list(filter, { limit, after })
        const items = page.items.filter(({ document }) => mayManage(caller, document))
        return { items: items.map(toUserView), next: page.next }
      },
    }),
    defineRoute({
      name: 'getUser',
      method: 'get',
      path: '/users/:id',
      summary: 'One account',
      permission: 'users.manage',
      params: Id,
      response: UserView,
      handle: async ({ params, caller }) => toUserView(await loadManaged(auth, params.id, caller)),
    }),
  ]
}

function changingRoutes(auth: Auth): AdminRoute[] {
  return [
    defineRoute({
      name: 'addUser',
      method: 'post',
      path: '/users',
      summary: 'Makes an account, with a first password that has to be changed',
      permission: 'users.manage',
      body: NewUser,
      status: 201,
      response: z.object({ user: UserView, password: z.string().optional() }),
      handle: async ({ body: { reason, ...account }, caller, now, audit }) => {
        checkMayManage(caller, account)
        const added = await auth.accounts.add(account, now)
        if (!added) throw new AppError('conflict', 'This name is taken')
        const user = toUserView({ document: added.user, revision: 1 })
        await audit({ target: `user:${user.id}`, after: user, reason })
        return { user, password: added.password }
      },
    }),
    defineRoute({
      name: 'changeUser',
      method: 'patch',
      path: '/users/:id',
      summary: 'Changes, disables or enables an account; who is disabled is signed out at once',
      permission: 'users.manage',
      params: Id,
      body: UserChange,
      response: UserView,
      handle: async ({ params, body, caller, now, audit }) => {
        const stored = await loadManaged(auth, params.id, caller)
        const { reason, revision, ...changes } = body
        if (revision !== stored.revision) throw conflict(stored)
        const fields = toFields(changes, now)
        checkMayManage(caller, { ...stored.document, ...fields })
        await checkAdministratorLeft(auth, stored.document, fields)
        const user = settled(await auth.accounts.change(stored, fields), stored)
        const before = toUserView(stored)
        await audit({ target: `user:${params.id}`, before, after: toUserView(user), reason })
        return toUserView(user)
      },
    }),
  ]
}

function toFields(
  { email, agencies, ...rest }: Omit<z.infer<typeof UserChange>, 'revision' | 'reason'>,
  now: Date,
): Partial<User> {
  return {
    ...rest,
    ...(email === undefined ? {} : { email: email ?? undefined }),
    ...(agencies === undefined ? {} : { agencies: agencies ?? undefined }),
    ...(rest.isDisabled ? { sessionsFrom: now.toISOString() } : {}),
  }
}

/** Or nobody could give anybody a role any more, but from the command line. */
async function checkAdministratorLeft(
  { accounts }: Auth,
  user: User,
  fields: Partial<User>,
): Promise<void> {
  if (!isFullAdministrator(user) || isFullAdministrator({ ...user, ...fields })) return
  if (await accounts.hasOtherAdministrator(user.id)) return
  throw new AppError('conflict', 'This is the last administrator of all agencies', {
    details: { reason: 'last_administrator' },
  })
}
