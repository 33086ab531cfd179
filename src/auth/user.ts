import { z } from 'zod'
import { type CollectionShape } from '../store/collection'
import { ROLES } from './permissions'
import { PasswordHash } from './hash-password'

/** What somebody signs in with: small, so that `An` and `an` are one. */
export const UserName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/, 'must be 2 to 64 letters, digits or . _ @ -')

/** Somebody who works with the service. Never shown as it is: see http/admin for what is. */
export const User = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  email: z.string().optional(),
  roles: z.array(z.enum(ROLES)),
  /** Left out: all agencies. */
  agencies: z.array(z.string()).optional(),
  isDisabled: z.boolean(),
  /** Left out: signs in at the agency's own provider only. */
  password: PasswordHash.optional(),
  mustChangePassword: z.boolean(),
  totp: z
    .object({
      secret: z.string(),
      isConfirmed: z.boolean(),
      /** The newest step whose code was used; no code is good twice. */
      usedStep: z.number(),
      /** Hashes of the recovery codes that were not used yet. */
      recovery: z.array(z.string()).optional(),
    })
    .optional(),
  /** Issuer and subject of the account at the provider, once it was used. */
  external: z.string().optional(),
  /** Sessions that are older have ended: raised when a password changes or a user is disabled. */
  sessionsFrom: z.string(),
  createdAt: z.string(),
  signedInAt: z.string().optional(),
})
export type User = z.infer<typeof User>

export const USERS: CollectionShape<User> = {
  name: 'users',
  schema: User,
  key: ({ id }) => id,
  unique: ['name', 'external'],
  indexes: { name: ['name'], email: ['email'], external: ['external'] },
}
