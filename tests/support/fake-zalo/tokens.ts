import { createHash, randomBytes } from 'node:crypto'
import {
  type PlatformAnswer,
  type PlatformCall,
  type PlatformClock,
} from '../fake-platform/fake-platform'
import { type ZaloAccount } from './zalo-account'

const ACCESS_MS = 25 * 60 * 60 * 1000
const REFRESH_MS = 90 * 24 * 60 * 60 * 1000
const CODE_MS = 10 * 60 * 1000

interface Grant {
  challenge: string
  until: number
}

/** Zalo's tokens: a refresh token is good for one use, and a new pair ends the one before. */
export function createTokens(account: ZaloAccount, clock: PlatformClock) {
  const codes = new Map<string, Grant>()
  let current:
    { access: string; refresh: string; accessUntil: number; refreshUntil: number } | undefined
  const spent: string[] = []

  function issue() {
    if (current) spent.push(current.refresh)
    current = {
      access: `access-${randomBytes(12).toString('hex')}`,
      refresh: `refresh-${randomBytes(12).toString('hex')}`,
      accessUntil: clock.now() + ACCESS_MS,
      refreshUntil: clock.now() + REFRESH_MS,
    }
    return {
      access_token: current.access,
      refresh_token: current.refresh,
      expires_in: String(ACCESS_MS / 1000),
    }
  }

  function refresh(token: string): PlatformAnswer {
    // What Zalo answers is not documented; any refusal must be taken for final.
    const isGood = current?.refresh === token && clock.now() < current.refreshUntil
    return { body: isGood ? issue() : refusal(-14014, 'Invalid refresh token') }
  }

  function redeem(code: string, verifier: string): PlatformAnswer {
    const grant = codes.get(code)
    codes.delete(code)
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const isGood = grant?.challenge === challenge && clock.now() < grant.until
    return { body: isGood ? issue() : refusal(-14010, 'Invalid code') }
  }

  return {
    /** `POST /v4/oa/access_token` */
    answer({ headers, body }: PlatformCall): PlatformAnswer {
      const given = new URLSearchParams(body)
      if (headers.secret_key !== account.appSecret || given.get('app_id') !== account.appId) {
        return { body: refusal(-14004, 'Invalid app') }
      }
      return given.get('grant_type') === 'refresh_token'
        ? refresh(given.get('refresh_token') ?? '')
        : redeem(given.get('code') ?? '', given.get('code_verifier') ?? '')
    },

    /** `GET /v4/oa/permission`: the administrator says yes at once. */
    consent({ query }: PlatformCall): PlatformAnswer {
      const code = randomBytes(8).toString('hex')
      codes.set(code, {
        challenge: query.get('code_challenge') ?? '',
        until: clock.now() + CODE_MS,
      })
      const back = new URL(query.get('redirect_uri') ?? 'http://localhost/')
      back.searchParams.set('code', code)
      back.searchParams.set('oa_id', account.oaId)
      const state = query.get('state')
      if (state) back.searchParams.set('state', state)
      return { status: 302, headers: { location: back.href }, body: '' }
    },

    /** The error of a token that cannot be used, or 0. */
    check(token: unknown): number {
      if (!current || token !== current.access) return -216
      return clock.now() < current.accessUntil ? 0 : -220
    },

    issue,
    expire: () => {
      if (current) current.accessUntil = 0
    },
    revoke: () => {
      current = undefined
    },
    spent: () => spent.length,
  }
}

function refusal(error: number, error_name: string) {
  return { error, error_name, error_description: error_name, error_reason: error_name }
}
