import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import jwt from 'jsonwebtoken'

export const TENANT = '11111111-2222-3333-4444-555555555555'
export const APP_ID = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'

const running = new Set<() => Promise<void>>()

export async function stopKeyServers(): Promise<void> {
  const stops = [...running]
  running.clear()
  await Promise.all(stops.map((stop) => stop()))
}

/** Stands in for Microsoft's identity service: gives out one public key, and signs with its other half. */
export async function startKeyServer() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }]
  const fetched: string[] = []
  const server = createServer((req, res) => {
    fetched.push(req.url ?? '')
    res.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  running.add(async () => {
    server.close()
    await once(server, 'close')
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const authority = `http://127.0.0.1:${port}`
  return { authority, fetched, sign: signer(authority, privateKey), publicKey }
}

export interface TokenOptions {
  claims?: object
  key?: KeyObject | string
  algorithm?: jwt.Algorithm
  kid?: string
}

function signer(authority: string, privateKey: KeyObject) {
  const seconds = Math.floor(Date.now() / 1000)
  return ({ claims, key = privateKey, algorithm = 'RS256', kid = 'k1' }: TokenOptions = {}) =>
    jwt.sign(
      withoutGaps({
        aud: APP_ID,
        iss: `${authority}/${TENANT}/v2.0`,
        iat: seconds,
        exp: seconds + 600,
        ...claims,
      }),
      key,
      { algorithm, keyid: kid },
    )
}

/** A claim that is set to undefined is left out. */
function withoutGaps(claims: object): object {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
}
