import { type Blockage, DeliveryError } from '../../src/channel/delivery'
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
  /** Why there is nothing to send with. */
  blockage(): Promise<Blockage | undefined>
}

type NoToken = Pick<Blockage, 'problem' | 'reason'>

const NEVER: NoToken = { problem: 'Nobody has signed in to Zalo yet', reason: 'not-signed-in' }

/** Zalo took the tokens back. */
export function brokenBy(problem: string): NoToken {
  return { problem, reason: 'signed-out' }
}

/** The states of the tokens in the vault. `onSignedIn` hears whether the newest can be used. */
export function createTokenShelf(
  vault: Vault,
  onSignedIn: (isSignedIn: boolean) => void = () => undefined,
): TokenShelf {
  async function look(): Promise<KnownTokens | undefined> {
    const kept = await vault.newest(TOKENS)
    const known = kept && toKnown(kept)
    onSignedIn(known?.state.kind === 'pair')
    return known
  }

  async function newest(): Promise<KnownTokens> {
    const known = await look()
    if (!known) throw signInNeeded(NEVER)
    return known
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

    async blockage() {
      const { state } = (await look()) ?? {}
      if (!state) return { ...NEVER, remedy: 'sign-in' }
      if (state.kind === 'pair') return undefined
      return { ...brokenBy(state.problem), remedy: 'sign-in', since: state.since }
    },
  }
}

/** Nothing can go out until an operator does something. */
export function signInNeeded({ problem, reason }: NoToken): DeliveryError {
  return new DeliveryError(`${problem}; run npm run zalo -- login`, {
    failure: 'halt',
    reason,
    remedy: 'sign-in',
  })
}

function toKnown({ generation, value }: KeptValue): KnownTokens {
  return { generation, state: TokenState.parse(JSON.parse(value)) }
}
