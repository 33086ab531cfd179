import { type ZaloOptions } from './options'

/** The settings of the channel, as they are checked on start. */
export interface ZaloSettings {
  ZALO_APP_ID?: string | undefined
  ZALO_APP_SECRET?: string | undefined
  ZALO_OA_ID?: string | undefined
  ZALO_OA_SECRET?: string | undefined
  ZALO_SIGNED_WITH: ZaloOptions['signedWith']
  ZALO_BUTTONS: 'on' | 'off'
  ZALO_APPSECRET_PROOF: 'on' | 'off'
  ZALO_BILLED_REPLIES: 'on' | 'off'
  ZALO_API_URL: string
  ZALO_OAUTH_URL: string
  PERSON_HOLD_MINUTES: number
}

/** What the settings make of the channel; undefined when it is off. */
export function toZaloOptions(
  settings: ZaloSettings,
): Omit<ZaloOptions, 'now' | 'log' | 'onSignedIn'> | undefined {
  const { ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_ID, ZALO_OA_SECRET } = settings
  if (!ZALO_APP_ID || !ZALO_APP_SECRET || !ZALO_OA_ID || !ZALO_OA_SECRET) return undefined
  return {
    appId: ZALO_APP_ID,
    appSecret: ZALO_APP_SECRET,
    oaId: ZALO_OA_ID,
    oaSecret: ZALO_OA_SECRET,
    signedWith: settings.ZALO_SIGNED_WITH,
    buttons: settings.ZALO_BUTTONS === 'on',
    appSecretProof: settings.ZALO_APPSECRET_PROOF === 'on',
    billedReplies: settings.ZALO_BILLED_REPLIES === 'on',
    apiUrl: withoutSlash(settings.ZALO_API_URL),
    oauthUrl: withoutSlash(settings.ZALO_OAUTH_URL),
    holdMinutes: settings.PERSON_HOLD_MINUTES,
  }
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}
