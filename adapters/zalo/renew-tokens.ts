import { setTimeout as wait } from 'node:timers/promises'
import { DeliveryError } from '../../src/channel/delivery'
import { type Vault } from '../../src/channel/vault'
import { type Clock } from '../../src/lib/clock'
import { type Log } from '../../src/lib/logger'
import { type GrantResult } from './oauth'
import { TOKENS, type TokenPair } from './token-pair'
import { type KnownTokens, type TokenShelf } from './token-shelf'

export interface RenewParts {
  shelf: TokenShelf
  vault: Vault
  /** Spends a refresh token. */
  refresh: (refreshToken: string) => Promise<GrantResult>
  now: Clock
  log: Log
  /** How long to wait before looking whether another node has finished. */
  lookAgainMs?: number
}

/** What follows on a pair: made here, or by another node in the meantime. */
export type RenewTokens = (old: KnownTokens) => Promise<KnownTokens>

/** As long as it takes until the claim of a node that died is free again. */
const LOOKS_MAX = 60

/**
 * Renews a pair. A refresh token is good for one use, so only the node that holds the claim
 * spends it; the next pair is kept before anybody uses it; and whoever is refused first looks
 * whether another node has got the next pair.
 *
 * @throws DeliveryError `again` when it is not known whether the token was spent
 */
export function createRenewTokens(parts: RenewParts): RenewTokens {
  const { shelf, vault, lookAgainMs = 250 } = parts
  return async (old) => {
    for (let looks = 0; looks < LOOKS_MAX; looks += 1) {
      const { generation } = await shelf.newest()
      if (generation !== old.generation) return shelf.newest()
      if (await vault.claim(TOKENS)) {
        return spend(old, parts).finally(() => vault.release(TOKENS))
      }
      await wait(lookAgainMs)
    }
    throw new DeliveryError('Another node is renewing the Zalo token', { failure: 'again' })
  }
}

async function spend(old: KnownTokens, parts: RenewParts): Promise<KnownTokens> {
  const { shelf, refresh, now } = parts
  // Between looking and claiming, the one who held the claim may have finished.
  const newest = await shelf.newest()
  const pair = pairOf(newest)
  if (newest.generation !== old.generation || !pair) return newest

  const result = await refresh(pair.refreshToken)
  switch (result.kind) {
    case 'granted':
      return shelf.keepAfter(old, result.pair)
    case 'unknown':
      throw new DeliveryError(`The Zalo token was not renewed: ${result.problem}`, {
        failure: 'again',
      })
    case 'refused': {
      const { generation } = await shelf.newest()
      if (generation !== old.generation) return shelf.newest()
      const { problem } = result
      parts.log.error({ problem }, 'Zalo took the tokens back; run npm run zalo -- login')
      return shelf.keepAfter(old, { kind: 'broken', since: now().toISOString(), problem })
    }
  }
}

function pairOf({ state }: KnownTokens): TokenPair | undefined {
  return state.kind === 'pair' ? state : undefined
}
