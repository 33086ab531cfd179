import { type Collection } from '../store/collection'
import { type SessionLimits } from './authenticate'
import { type Session } from './session'
import { type SignInFailures } from './sign-in-waits'

const AT_ONCE_MAX = 20
const DAY_MS = 24 * 3_600_000

/**
 * Removes some of what nobody can use any more. Called with each sign-in, so that it keeps
 * step with what is added and needs no timer.
 */
export async function removeStale(
  { sessions, failures }: { sessions: Collection<Session>; failures: Collection<SignInFailures> },
  limits: SessionLimits,
  now: Date,
): Promise<void> {
  const restedMs = limits.idleMinutes * 60_000 * 2
  const old = await sessions.find({ index: 'seen', to: before(now, restedMs), limit: AT_ONCE_MAX })
  for (const { document, revision } of old.items) await sessions.remove(document.id, revision)
  const past = await failures.find({
    index: 'changed',
    to: before(now, DAY_MS),
    limit: AT_ONCE_MAX,
  })
  for (const { document, revision } of past.items) await failures.remove(document.key, revision)
}

function before(now: Date, ms: number): string {
  return new Date(now.getTime() - ms).toISOString()
}
