import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import jwt from 'jsonwebtoken'
import { createAgentsService } from '../../../adapters/bot-framework/agents-service'
import { projectRoot } from '../../../src/lib/project-root'
import { APP_ID, TENANT } from './key-server'

interface KeyClient {
  getSigningKey: (kid: string, done: (error: null, key: { getPublicKey(): string }) => void) => void
}

/** The SDK keeps one client for each address of keys, and does not give it out. */
const { getJwksClient } = jest.requireActual<{ getJwksClient: (address: string) => KeyClient }>(
  join(projectRoot(), 'node_modules/@microsoft/agents-hosting/dist/src/auth/jwt-middleware.js'),
)

it('believes the Bot Connector itself, by the keys that it publishes', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  getJwksClient('https://login.botframework.com/v1/.well-known/keys').getSigningKey = (
    _kid,
    done,
  ) => done(null, { getPublicKey: () => pem })
  const { authorize } = createAgentsService({ appId: APP_ID, appPassword: 'x', tenantId: TENANT })
  const claims = { aud: APP_ID, iss: 'https://api.botframework.com' }
  const token = jwt.sign(claims, privateKey, { algorithm: 'RS256', keyid: 'k', expiresIn: 600 })
  const req = { method: 'POST', headers: { authorization: `Bearer ${token}` } }

  await new Promise<void>((resolve) => {
    authorize(req as never, {} as never, () => resolve())
  })

  expect(req).toMatchObject({ user: claims })
})
