import { z } from 'zod'
import { ROLES } from '../../../auth/permissions'
import { type User } from '../../../auth/user'
import { type Stored } from '../../../store/collection'

/** What is shown of an account: nothing with which anybody could sign in. */
export const UserView = z
  .object({
    id: z.string(),
    name: z.string(),
    displayName: z.string(),
    email: z.string().optional(),
    roles: z.array(z.enum(ROLES)),
    agencies: z.array(z.string()).optional().describe('Left out: all agencies'),
    isDisabled: z.boolean(),
    hasPassword: z.boolean(),
    hasTotp: z.boolean(),
    hasProvider: z.boolean().describe('Has signed in at the agency’s own provider'),
    mustChangePassword: z.boolean(),
    createdAt: z.string(),
    signedInAt: z.string().optional(),
    revision: z.int().describe('To be sent back with a change of what was read'),
  })
  .meta({ id: 'User' })
export type UserView = z.infer<typeof UserView>

export function toUserView({ document, revision }: Stored<User>): UserView {
  const { id, name, displayName, email, roles, agencies, isDisabled, ...rest } = document
  const { mustChangePassword, createdAt, signedInAt } = rest
  return {
    ...{ id, name, displayName, email, roles, agencies, isDisabled, revision },
    ...{ mustChangePassword, createdAt, signedInAt },
    hasPassword: rest.password !== undefined,
    hasTotp: rest.totp?.isConfirmed === true,
    hasProvider: rest.external !== undefined,
  }
}
