import { type Changed } from '../../../auth/accounts'
import { type Caller } from '../../../auth/caller'
import { type Auth } from '../../../auth/create-auth'
import { type User } from '../../../auth/user'
import { AppError } from '../../../lib/errors'
import { type Stored } from '../../../store/collection'
import { toUserView } from './user-view'

/** Limited administrators manage those who are limited to some of the same agencies. */
export function mayManage(caller: Caller, { agencies }: Pick<User, 'agencies'>): boolean {
  const own = caller.agencies
  return own === undefined || (agencies?.every((agency) => own.includes(agency)) ?? false)
}

export function checkMayManage(caller: Caller, user: Pick<User, 'agencies'>): void {
  if (mayManage(caller, user)) return
  throw new AppError('not_allowed', 'You may manage only accounts limited to your own agencies', {
    details: { reason: 'other_agency' },
  })
}

/** @throws AppError `not_found`, also for accounts that are not the caller's business */
export async function loadManaged(
  { accounts }: Auth,
  id: string,
  caller: Caller,
): Promise<Stored<User>> {
  const stored = await accounts.get(id)
  if (stored && mayManage(caller, stored.document)) return stored
  throw new AppError('not_found', 'There is no such account')
}

/**
 * The account after a change.
 *
 * @throws AppError `conflict` when somebody else was faster
 */
export function settled(changed: Changed, stored: Stored<User>): Stored<User> {
  if (changed.kind === 'conflict') throw conflict(stored)
  return changed.user
}

export function conflict(stored: Stored<User>): AppError {
  return new AppError('conflict', 'Somebody else has changed this account; load it again', {
    details: { reason: 'changed', current: toUserView(stored) },
  })
}
