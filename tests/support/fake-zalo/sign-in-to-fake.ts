import { createZaloSignIn, toZaloOptions } from '../../../adapters/index'
import { loadConfig } from '../../../src/config'
import { openVault } from '../../../src/messaging/vault'
import { openStore } from '../../../src/open-store'
import { zaloSettings } from './settings'

/** Does what an operator does with `npm run zalo -- login`: the first pair is in the database. */
export async function signInToFake(url: string, storeUrl: string): Promise<void> {
  const app = toZaloOptions(loadConfig(zaloSettings(url)))
  if (!app) throw new Error('the settings of the fake are not complete')
  const store = await openStore(storeUrl)
  const verifier = Buffer.alloc(32, 5).toString('base64url')
  const signIn = createZaloSignIn({
    app,
    vault: openVault(store),
    verifier,
    now: () => new Date(),
  })
  const answer = await fetch(signIn.link('http://localhost/', 's'), { redirect: 'manual' })
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const result = await signIn.redeem(code)
  await store.close()
  if ('problem' in result) throw new Error(result.problem)
}
