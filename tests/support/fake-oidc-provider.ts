import { createHash, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import jwt from 'jsonwebtoken'

/** What the provider says of who signs in; what is set to undefined is left out. */
export type Claims = Record<string, unknown>

export const CLIENT = { clientId: 'motcua', clientSecret: 'bí mật của dịch vụ' }

interface Given {
  nonce: string
  challenge: string
  redirectUri: string
}

/**
 * A provider of sign-in as OpenID Connect describes one: it lets everybody in, and says of
 * them what the test wants it to.
 */
export async function startFakeProvider() {
  let key = newKey()
  let claims: Claims = {}
  let issuer = ''
  let signing: KeyObject | undefined
  let now = new Date()
  const codes = new Map<string, Given>()

  const server = createServer((req, res) => {
    answer(req).then(
      ({ status = 200, body }) => {
        res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      },
      () => res.writeHead(500).end(),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  const url = `http://127.0.0.1:${address.port}`
  issuer = url

  async function answer(req: IncomingMessage): Promise<{ status?: number; body: unknown }> {
    switch (req.url) {
      case '/.well-known/openid-configuration':
        return {
          body: {
            issuer,
            authorization_endpoint: `${url}/authorize`,
            token_endpoint: `${url}/token`,
            jwks_uri: `${url}/keys`,
          },
        }
      case '/keys':
        return { body: { keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: key.kid }] } }
      case '/token':
        return exchange(new URLSearchParams(await text(req)), req.headers.authorization)
      default:
        return { status: 404, body: {} }
    }
  }

  function exchange(form: URLSearchParams, authorization: string | undefined) {
    const code = form.get('code') ?? ''
    const given = codes.get(code)
    codes.delete(code)
    const basic = Object.values(CLIENT).map(encodeURIComponent).join(':')
    const isClient = authorization === `Basic ${Buffer.from(basic).toString('base64')}`
    const verifier = form.get('code_verifier') ?? ''
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const isRight = given?.challenge === challenge && given.redirectUri === form.get('redirect_uri')
    if (!isClient || !isRight) return { status: 400, body: { error: 'invalid_grant' } }
    const payload = {
      ...{ iss: issuer, aud: CLIENT.clientId, sub: 's-1', nonce: given.nonce },
      ...{ iat: now.getTime() / 1000, exp: now.getTime() / 1000 + 300, ...claims },
    }
    const said = Object.fromEntries(Object.entries(payload).filter(([, one]) => one !== undefined))
    const options = { algorithm: 'RS256', keyid: key.kid } as const
    return { body: { id_token: jwt.sign(said, signing ?? key.privateKey, options) } }
  }

  return {
    url,
    say: (wanted: Claims, at: Date) => {
      claims = wanted
      now = at
    },
    /** From now on signs with another key, which it publishes. */
    changeKey: () => {
      key = newKey()
    },
    /** From now on signs with a key that it does not publish. */
    signWithStrangeKey: () => {
      signing = newKey().privateKey
    },
    /** Somebody signs in: what a browser is sent back with. */
    visit: (sentTo: string) => {
      const { searchParams, pathname } = new URL(sentTo)
      const code = randomBytes(8).toString('hex')
      codes.set(code, {
        nonce: searchParams.get('nonce') ?? '',
        challenge: searchParams.get('code_challenge') ?? '',
        redirectUri: searchParams.get('redirect_uri') ?? '',
      })
      return { pathname, code, state: searchParams.get('state') ?? '', query: searchParams }
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function newKey() {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...pair, kid: randomBytes(4).toString('hex') }
}
