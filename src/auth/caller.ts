import { AppError } from '../lib/errors'
import { type Permission } from './permissions'

/** Who makes a request: a person with a session, or a program with one of their tokens. */
export interface Caller {
  kind: 'user' | 'token' | 'nobody'
  /** The id of the person, also when a token of theirs is used; empty for nobody. */
  userId: string
  /** What the person signs in with. */
  name: string
  displayName: string
  permissions: ReadonlySet<Permission>
  /** The agencies this caller is limited to; undefined means all of them. */
  agencies?: readonly string[]
  /** The session or token that was shown. */
  credentialId?: string
}

/** Stands for those who have not signed in. */
export const NOBODY: Caller = {
  kind: 'nobody',
  userId: '',
  name: '',
  displayName: '',
  permissions: new Set(),
}

/** Whether what belongs to this agency, or to none, is the business of the caller. */
export function mayActFor(caller: Pick<Caller, 'agencies'>, agency: string | undefined): boolean {
  return caller.agencies === undefined || (agency !== undefined && caller.agencies.includes(agency))
}

/**
 * Refuses what concerns all agencies to who is limited to some.
 *
 * @throws AppError `not_allowed`
 */
export function checkUnlimited({ agencies }: Pick<Caller, 'agencies'>): void {
  if (agencies === undefined) return
  throw new AppError('not_allowed', 'Only who is limited to no agency may do this', {
    details: { reason: 'other_agency' },
  })
}

/**
 * Refuses what belongs to an agency that the caller is not allowed to act for. What belongs
 * to no agency is only for those who are not limited to any.
 *
 * @throws AppError `not_allowed`
 */
export function checkAgency(caller: Pick<Caller, 'agencies'>, agency: string | undefined): void {
  if (mayActFor(caller, agency)) return
  throw new AppError('not_allowed', 'This belongs to an agency that you may not act for', {
    details: { reason: 'other_agency', agency },
  })
}
