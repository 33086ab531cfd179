import { FAKE_ACCOUNT } from './zalo-account'

/** The settings with which the service takes the fake for Zalo. */
export function zaloSettings(url: string): Record<string, string> {
  return {
    ZALO_APP_ID: FAKE_ACCOUNT.appId,
    ZALO_APP_SECRET: FAKE_ACCOUNT.appSecret,
    ZALO_OA_ID: FAKE_ACCOUNT.oaId,
    ZALO_OA_SECRET: FAKE_ACCOUNT.oaSecret,
    ZALO_API_URL: url,
    ZALO_OAUTH_URL: url,
  }
}
