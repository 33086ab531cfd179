import { type Caller } from '../../auth/caller'
import { AppError } from '../../lib/errors'

/**
 * Refuses programs: what somebody signs in with is changed by themselves.
 *
 * @throws AppError `not_allowed`
 */
export function checkInPerson({ kind }: Pick<Caller, 'kind'>): void {
  if (kind === 'user') return
  throw new AppError('not_allowed', 'This needs a session; a token may not do it', {
    details: { reason: 'token' },
  })
}
