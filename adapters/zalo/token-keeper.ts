import { type Clock } from '../../src/lib/clock'
import { type RenewTokens } from './renew-tokens'
import { type TokenPair } from './token-pair'
import { brokenBy, signInNeeded, type KnownTokens, type TokenShelf } from './token-shelf'

export interface TokenKeeperParts {
  shelf: TokenShelf
  renew: RenewTokens
  now: Clock
}

/** Gives the access token that is good now, and sees to it that there always is one. */
export interface TokenKeeper {
  /** @throws DeliveryError `halt` when an operator has to sign in, `again` when Zalo is away */
  accessToken(): Promise<string>
  /** Another one than this, which Zalo did not take. */
  insteadOf(refused: string): Promise<string>
  /** Renews the pair in time, without anybody asking for it. */
  renewEarly(): Promise<void>
}

/** Out of 25 hours; enough to notice that renewing fails, and to do something about it. */
const RENEW_BEFORE_MS = 2 * 60 * 60 * 1000
/** Nothing is begun with a token that may expire under way. */
const STALE_BEFORE_MS = 30_000

/** Remembers the pair in use, and lets nobody of this process renew it twice at a time. */
export function createTokenKeeper({ shelf, renew, now }: TokenKeeperParts): TokenKeeper {
  let known: KnownTokens | undefined
  let renewing: Promise<KnownTokens> | undefined

  const remember = (tokens: KnownTokens) => (known = tokens)
  const newest = async () => remember(await shelf.newest())
  const renewOnce = async (old: KnownTokens) => {
    renewing ??= renew(old).finally(() => (renewing = undefined))
    return pairOf(remember(await renewing))
  }
  const leftMs = ({ expiresAt }: TokenPair) => Date.parse(expiresAt) - now().getTime()

  return {
    async accessToken() {
      const current = known?.state.kind === 'pair' ? known : await newest()
      const pair = pairOf(current)
      if (leftMs(pair) > STALE_BEFORE_MS) return pair.accessToken
      return (await renewOnce(current)).accessToken
    },

    async insteadOf(refused) {
      const current = await newest()
      const { accessToken } = pairOf(current)
      return accessToken === refused ? (await renewOnce(current)).accessToken : accessToken
    },

    async renewEarly() {
      const current = await newest()
      const { state } = current
      if (state.kind === 'pair' && leftMs(state) < RENEW_BEFORE_MS) await renewOnce(current)
    },
  }
}

function pairOf({ state }: KnownTokens): TokenPair {
  if (state.kind === 'broken') throw signInNeeded(brokenBy(state.problem))
  return state
}
