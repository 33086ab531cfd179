import { type Auth } from '../../../auth/create-auth'
import { isPassword } from '../../../auth/hash-password'
import { type User } from '../../../auth/user'
import { AppError } from '../../../lib/errors'
import { type Stored } from '../../../store/collection'
import { type RouteContext } from '../../admin/admin-route'
import { checkInPerson } from '../../admin/in-person'
import { tooOften } from '../../admin/too-often'

/** The account of the person who makes the request. */
export async function ownAccount(auth: Auth, { caller }: Pick<RouteContext, 'caller'>) {
  checkInPerson(caller)
  const stored = await auth.accounts.get(caller.userId)
  if (!stored) throw new AppError('not_found', 'There is no such account')
  return stored
}

/** Guessing from a browser that was left open is as slow as from outside. */
export async function checkPassword(
  { waits }: Auth,
  { document }: Stored<User>,
  password: string,
  { address, now }: Pick<RouteContext, 'address' | 'now'>,
): Promise<void> {
  const attempt = { name: document.name, address, device: `own-${document.id}` }
  const waitMs = await waits.begin(attempt, now)
  if (waitMs !== undefined) throw tooOften(waitMs)
  if (!(await isPassword(password, document.password))) throw wrong('password')
  await waits.succeed(attempt)
}

/** Not 401, at which pages take it that the session is over. */
export function wrong(what: 'password' | 'code'): AppError {
  return new AppError('invalid_request', `The ${what} is wrong`, {
    details: { reason: `wrong_${what}` },
  })
}
