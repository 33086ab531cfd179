/** What may be done, as `subject.act`. A route names exactly one of these. */
export const PERMISSIONS = [
  'content.read',
  'content.edit',
  'content.publish',
  'unresolved.read',
  'unresolved.work',
  'reports.read',
  'conversations.read',
  'conversations.mark',
  'inbox.read',
  'inbox.work',
  'inbox.approve',
  'switch.read',
  'switch.use',
  'users.manage',
  'audit.read',
] as const
export type Permission = (typeof PERMISSIONS)[number]

export const ROLES = ['viewer', 'editor', 'publisher', 'officer', 'administrator'] as const
export type Role = (typeof ROLES)[number]

const VIEWER: readonly Permission[] = [
  'content.read',
  'unresolved.read',
  'reports.read',
  'switch.read',
]
const EDITOR: readonly Permission[] = [
  ...VIEWER,
  'content.edit',
  'unresolved.work',
  'conversations.read',
  'conversations.mark',
]

/** What each role may do. Who has several roles may do what any of them may. */
export const PERMISSIONS_OF: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: VIEWER,
  editor: EDITOR,
  publisher: [...EDITOR, 'content.publish', 'inbox.read', 'inbox.approve', 'switch.use'],
  officer: [...VIEWER, 'conversations.read', 'inbox.read', 'inbox.work'],
  administrator: PERMISSIONS,
}

/** All that these roles may do together. */
export function permissionsOf(roles: readonly Role[]): Set<Permission> {
  return new Set(roles.flatMap((role) => PERMISSIONS_OF[role]))
}
