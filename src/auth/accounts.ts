import { randomUUID } from 'node:crypto'
import { type Collection, type CollectionPage, type Stored } from '../store/collection'
import { readMatching } from '../store/read-matching'
import { findPasswordFault, type PasswordFault } from './check-password'
import { hashPassword } from './hash-password'
import { type Role } from './permissions'
import { makeSecret } from './secret-text'
import { type User } from './user'

export interface NewAccount extends Pick<User, 'name' | 'displayName' | 'roles'> {
  email?: string
  agencies?: string[]
  /** Signs in at the agency's own provider, and has no password here. */
  isProviderOnly?: boolean
  /** Chosen already, as on the command line; otherwise one is made that must be changed. */
  password?: string
}

export interface AccountFilter {
  /** Within the name, the display name or the e-mail address. */
  text?: string
  role?: Role
  agency?: string
  isDisabled?: boolean
}

export type Changed = { kind: 'changed'; user: Stored<User> } | { kind: 'conflict' }

/** The accounts of those who work with the service. */
export interface Accounts {
  /** Undefined when the name is taken. The password is told where it was made here. */
  add(account: NewAccount, now: Date): Promise<{ user: User; password?: string } | undefined>
  get(id: string): Promise<Stored<User> | undefined>
  byName(name: string): Promise<Stored<User> | undefined>
  /** By name. */
  list(
    filter: AccountFilter,
    page: { limit: number; after?: string },
  ): Promise<CollectionPage<User>>
  /** Replaces what was read; `conflict` when somebody else was faster. */
  change(stored: Stored<User>, fields: Partial<User>): Promise<Changed>
  /** Sets a password and ends all sessions. */
  setPassword(
    stored: Stored<User>,
    password: { text: string; mustChange: boolean },
    now: Date,
  ): Promise<Changed>
  /** Whether somebody besides this one could still manage all accounts. */
  hasOtherAdministrator(id: string): Promise<boolean>
}

/** 14 characters of which nobody has chosen any. */
const MADE_PASSWORD_BYTES = 10
const LOOKED_AT_TOGETHER = 200

export function createAccounts(users: Collection<User>): Accounts {
  const change = async (stored: Stored<User>, fields: Partial<User>): Promise<Changed> => {
    const document = { ...stored.document, ...fields }
    if (!(await users.replace(document, stored.revision))) return { kind: 'conflict' }
    return { kind: 'changed', user: { document, revision: stored.revision + 1 } }
  }

  return {
    change,
    get: (id) => users.get(id),

    async byName(name) {
      const { items } = await users.find({ index: 'name', equals: [name], limit: 1 })
      return items[0]
    },

    async add({ isProviderOnly, password: chosen, ...account }, now) {
      const made = isProviderOnly || chosen !== undefined ? undefined : makePassword()
      const password = chosen ?? made
      const at = now.toISOString()
      const user: User = {
        ...account,
        id: randomUUID(),
        isDisabled: false,
        password: password === undefined ? undefined : await hashPassword(password),
        mustChangePassword: made !== undefined,
        sessionsFrom: at,
        createdAt: at,
      }
      return (await users.insert(user)) ? { user, password: made } : undefined
    },

    list: (filter, page) =>
      readMatching({
        read: (part) => users.find({ index: 'name', ...part }),
        isMatch: (user) => matches(user, filter),
        ...page,
      }),

    async setPassword(stored, { text, mustChange }, now) {
      return change(stored, {
        password: await hashPassword(text),
        mustChangePassword: mustChange,
        sessionsFrom: now.toISOString(),
      })
    },

    async hasOtherAdministrator(id) {
      let after: string | undefined
      do {
        const page = await users.find({ index: 'name', limit: LOOKED_AT_TOGETHER, after })
        const isThere = page.items.some(
          ({ document }) => document.id !== id && isFullAdministrator(document),
        )
        if (isThere) return true
        after = page.next
      } while (after !== undefined)
      return false
    },
  }
}

/** Can manage every account: is not disabled, and not limited to agencies. */
export function isFullAdministrator(user: Pick<User, 'roles' | 'agencies' | 'isDisabled'>) {
  return user.roles.includes('administrator') && !user.agencies && !user.isDisabled
}

export function makePassword(): string {
  return makeSecret(MADE_PASSWORD_BYTES)
}

/** What is wrong with a password for this person; undefined when it may be taken. */
export function faultOfPassword(
  password: string,
  { name, displayName, email }: Pick<User, 'name' | 'displayName' | 'email'>,
): Promise<PasswordFault | undefined> {
  return findPasswordFault(password, [name, displayName, email ?? ''])
}

function matches(user: User, { text, role, agency, isDisabled }: AccountFilter): boolean {
  return (
    (text === undefined || toSearched(user).includes(text.toLowerCase())) &&
    (role === undefined || user.roles.includes(role)) &&
    (agency === undefined || (user.agencies?.includes(agency) ?? false)) &&
    (isDisabled === undefined || user.isDisabled === isDisabled)
  )
}

function toSearched({ name, displayName, email = '' }: User): string {
  return `${name} ${displayName} ${email}`.toLowerCase()
}
