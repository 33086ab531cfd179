import { isIPv6 } from 'node:net'
import { z } from 'zod'
import { type Collection, type CollectionShape } from '../store/collection'
import { hashSecret } from './secret-text'

/** How often signing in has failed lately, by what is being tried. */
export const SignInFailures = z.object({
  /** Such as `account:…` with the hash of a name, `address:203.0.113.7` or `device:…`. */
  key: z.string(),
  count: z.number(),
  changedAt: z.string(),
})
export type SignInFailures = z.infer<typeof SignInFailures>

export const SIGN_IN_FAILURES: CollectionShape<SignInFailures> = {
  name: 'sign_in_failures',
  schema: SignInFailures,
  key: ({ key }) => key,
  indexes: { changed: ['changedAt'] },
}

/** How the wait grows: `free` failures cost nothing, each further one twice the wait before. */
interface Growth {
  free: number
  longestMs: number
  /** Grown by others too. */
  isShared: boolean
}

const GROWTH: Record<'account' | 'address' | 'pair' | 'device', Growth> = {
  // Everybody in the world can make this grow, so it stays short, and known devices are spared.
  account: { free: 20, longestMs: 30_000, isShared: true },
  // An office may share one address.
  address: { free: 20, longestMs: 900_000, isShared: true },
  pair: { free: 5, longestMs: 900_000, isShared: false },
  device: { free: 5, longestMs: 900_000, isShared: false },
}
const FIRST_WAIT_MS = 1000
/** After so long a rest everything is forgotten. */
const FORGOTTEN_AFTER_MS = 24 * 3_600_000
const ATTEMPTS_MAX = 20

/** An attempt to sign in, by what can be told before the password is looked at. */
export interface Attempt {
  name: string
  address: string
  /** The browser on which this account has signed in before, if it shows that it is. */
  device?: string
}

/**
 * Makes guessing slow. Each failure is counted before the password is compared, so that many
 * attempts at once do not slip through. A browser on which the account has signed in before
 * is counted for itself, so nobody can lock its owner out from elsewhere.
 */
export interface SignInWaits {
  /** Counts an attempt. How long to wait in milliseconds, when it must not be made yet. */
  begin(attempt: Attempt, now: Date): Promise<number | undefined>
  /** Forgets the failures of this account from this place. */
  succeed(attempt: Attempt): Promise<void>
  /** Forgets all that was counted against an account. */
  clear(name: string): Promise<void>
}

export function createSignInWaits(failures: Collection<SignInFailures>): SignInWaits {
  async function countOne(key: string, growth: Growth, now: Date): Promise<number | undefined> {
    for (let attempts = 0; attempts < ATTEMPTS_MAX; attempts += 1) {
      const stored = await failures.get(key)
      const counted = toCounted(stored?.document, now)
      const waitMs = remaining(counted, growth, now)
      if (waitMs > 0) return waitMs
      const next = { key, count: (counted?.count ?? 0) + 1, changedAt: now.toISOString() }
      const isWritten = stored
        ? await failures.replace(next, stored.revision)
        : await failures.insert(next)
      if (isWritten) return undefined
    }
    return FIRST_WAIT_MS
  }

  /** Others may still be guessing there, so only what was counted just now is forgotten. */
  async function takeBack(key: string): Promise<void> {
    const stored = await failures.get(key)
    if (!stored) return
    const { document, revision } = stored
    await failures.replace({ ...document, count: Math.max(0, document.count - 1) }, revision)
  }

  return {
    async begin(attempt, now) {
      for (const [key, growth] of keysOf(attempt)) {
        const waitMs = await countOne(key, growth, now)
        if (waitMs !== undefined) return waitMs
      }
      return undefined
    },

    async succeed(attempt) {
      for (const [key, { isShared }] of keysOf(attempt)) {
        if (isShared) await takeBack(key)
        else await failures.remove(key)
      }
    },

    async clear(name) {
      await failures.remove(accountKey(name))
    },
  }
}

function keysOf({ name, address, device }: Attempt): [string, Growth][] {
  if (device !== undefined) return [[`device:${device}`, GROWTH.device]]
  const network = toNetwork(address)
  return [
    [`pair:${hashSecret(`${name}|${network}`)}`, GROWTH.pair],
    [`address:${network}`, GROWTH.address],
    [accountKey(name), GROWTH.account],
  ]
}

/** What was typed is not kept: it may be a password in the wrong field. */
function accountKey(name: string): string {
  return `account:${hashSecret(name)}`
}

/** Whoever has one IPv6 address has all of its first 64 bits, and would never have to wait. */
function toNetwork(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail = ''] = address.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === '' ? [] : tail.split(':')
  const middle = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
  return `${[...front, ...middle, ...back].slice(0, 4).join(':')}::/64`
}

function toCounted(kept: SignInFailures | undefined, now: Date): SignInFailures | undefined {
  if (!kept || now.getTime() - Date.parse(kept.changedAt) > FORGOTTEN_AFTER_MS) return undefined
  return kept
}

function remaining(kept: SignInFailures | undefined, growth: Growth, now: Date): number {
  if (!kept || kept.count < growth.free) return 0
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** (kept.count - growth.free), growth.longestMs)
  return Math.max(0, Date.parse(kept.changedAt) + waitMs - now.getTime())
}
