import { type Vault } from '../../src/channel/vault'
import { type Clock } from '../../src/lib/clock'
import { consentUrl, requestTokens, toChallenge } from './oauth'
import { type ZaloApp } from './options'
import { TokenState, TOKENS } from './token-pair'

export interface SignInParts {
  app: ZaloApp
  vault: Vault
  /** Known only here, while its challenge is told to Zalo. */
  verifier: string
  now: Clock
  http?: typeof fetch
}

export interface ZaloSignIn {
  /** What has to stand in the app's console under "Code Challenge". */
  readonly challenge: string
  /** Where an administrator of the account says yes. */
  link(redirectUri: string, state: string): string
  /** Makes the code that Zalo gave into the first pair, and keeps it. The reason when it cannot. */
  redeem(code: string): Promise<{ expiresAt: string } | { problem: string }>
  /** What is known of the tokens now, without the tokens. */
  status(): Promise<ZaloStatus>
}

export type ZaloStatus =
  | { kind: 'never' }
  | { kind: 'signed-in'; since: string; expiresAt: string }
  | { kind: 'broken'; since: string; problem: string }

/** How an operator gives the service access to an Official Account, once. */
export function createZaloSignIn(parts: SignInParts): ZaloSignIn {
  const { app, vault, verifier, now, http } = parts
  const challenge = toChallenge(verifier)

  return {
    challenge,
    link: (redirectUri, state) => consentUrl(app, { redirectUri, challenge, state }),

    async redeem(code) {
      const grant = { grant_type: 'authorization_code' as const, code, code_verifier: verifier }
      const result = await requestTokens(grant, { ...app, now }, http)
      if (result.kind !== 'granted') return { problem: result.problem }
      const { pair } = result
      // Another node may note a broken chain at the same moment; the pair in hand comes after it.
      for (;;) {
        const generation = ((await vault.newest(TOKENS))?.generation ?? 0) + 1
        if (await vault.add(TOKENS, { generation, value: JSON.stringify(pair) })) break
      }
      return { expiresAt: pair.expiresAt }
    },

    async status() {
      const kept = await vault.newest(TOKENS)
      if (!kept) return { kind: 'never' }
      const state = TokenState.parse(JSON.parse(kept.value))
      if (state.kind === 'broken') return state
      return { kind: 'signed-in', since: state.obtainedAt, expiresAt: state.expiresAt }
    },
  }
}
