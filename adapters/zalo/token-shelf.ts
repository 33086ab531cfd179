import { DeliveryError } from '../../src/channel/delivery'
import { type KeptValue, type Vault } from '../../src/channel/vault'
import { TokenState, TOKENS } from './token-pair'

/** A state of the tokens, with its place among those before and after it. */
export interface KnownTokens {
  generation: number
  state: TokenState
}

export interface TokenShelf {
  /** @throws DeliveryError `halt` when nobody ever signed in */
  newest(): Promise<KnownTokens>
  /** Keeps what follows, or gives what another node kept in its place. */
  keepAfter(from: KnownTokens, state: TokenState): Promise<KnownTokens>
}

/** The states of the tokens in the vault. `onSignedIn` hears whether the newest can be used. */
export function createTokenShelf(
  vault: Vault,
  onSignedIn: (isSignedIn: boolean) => void = () => undefined,
): TokenShelf {
  async function newest(): Promise<KnownTokens> {
    const kept = await vault.newest(TOKENS)
    onSignedIn(kept !== undefined && toKnown(kept).state.kind === 'pair')
    if (!kept) throw signInNeeded('Nobody has signed in to Zalo yet')
    return toKnown(kept)
  }

  return {
    newest,
    async keepAfter(from, state) {
      const generation = from.generation + 1
      const isKept = await vault.add(TOKENS, { generation, value: JSON.stringify(state) })
      if (!isKept) return newest()
      onSignedIn(state.kind === 'pair')
      return { generation, state }
    },
  }
}

/** Nothing can go out until an operator does something. */
export function signInNeeded(problem: string): DeliveryError {
  return new DeliveryError(`${problem}; run npm run zalo -- login`, { failure: 'halt' })
}

function toKnown({ generation, value }: KeptValue): KnownTokens {
  return { generation, state: TokenState.parse(JSON.parse(value)) }
}
