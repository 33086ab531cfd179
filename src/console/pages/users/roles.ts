import { type components } from '../../api/admin-api'

export type Role = components['schemas']['User']['roles'][number]

/** The roles, from the least to the most that may be done. */
export const ROLES: Role[] = ['viewer', 'editor', 'publisher', 'officer', 'administrator']

/** The role of a name, where it is one. */
export function roleOf(name: string | undefined): Role | undefined {
  return ROLES.find((role) => role === name)
}
