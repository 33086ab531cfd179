import { withoutRecoveryCode } from './recovery-codes'
import { type Role } from './permissions'
import { matchTotp } from './totp'
import { type User } from './user'

type Totp = NonNullable<User['totp']>

/** What is kept once a code has been used: no code is good twice. Undefined when it is wrong. */
export function spendCode(totp: Totp, code: string, now: Date): Totp | undefined {
  const usedStep = matchTotp(totp, code.trim(), now)
  if (usedStep !== undefined) return { ...totp, usedStep }
  const recovery = withoutRecoveryCode(totp.recovery ?? [], code)
  return recovery && { ...totp, recovery }
}

/** Whether somebody must add an authenticator app before anything else, as their roles ask for one. */
export function needsTotp(
  { roles, totp }: Pick<User, 'roles' | 'totp'>,
  required: readonly Role[] = [],
): boolean {
  return totp?.isConfirmed !== true && roles.some((role) => required.includes(role))
}
