import { createHash } from 'node:crypto'
import { type ZaloOptions } from '../../../adapters/zalo/options'
import { createLogStream } from '../../support/log-stream'

export const OA = '388613280878808645'
export const CITIZEN = '246845883529197922'
export const APP = '360846524940903967'
export const NOW = new Date('2026-11-20T05:00:00Z')

/** The settings of an Official Account, as an agency would have them. */
export function zaloOptions(given: Partial<ZaloOptions> = {}): ZaloOptions {
  return {
    appId: APP,
    appSecret: 'the-app-secret',
    oaId: OA,
    oaSecret: 'the-oa-secret',
    signedWith: 'oa-secret',
    apiUrl: 'https://openapi.example',
    oauthUrl: 'https://oauth.example',
    buttons: false,
    appSecretProof: false,
    billedReplies: false,
    holdMinutes: 60,
    now: () => NOW,
    log: createLogStream().log,
    ...given,
  }
}

/** An event with what all have; a test gives the rest. */
export function eventOf(
  event_name: string,
  fields: object = {},
  timestamp = String(NOW.getTime()),
) {
  return { app_id: APP, event_name, timestamp, ...fields }
}

/** What a citizen sent, of any kind. */
export function sentOf(event_name: string, message: object) {
  return eventOf(event_name, {
    sender: { id: CITIZEN },
    recipient: { id: OA },
    user_id_by_app: '552177279717587730',
    message,
  })
}

/** The header as Zalo makes it. */
export function macOf(body: string, secret = 'the-oa-secret'): string {
  const timestamp = /"timestamp":"(\d+)"/.exec(body)?.[1] ?? ''
  return createHash('sha256').update(`${APP}${body}${timestamp}${secret}`).digest('hex')
}
