/** What the fake knows of the app and the Official Account, as an agency has them at Zalo. */
export interface ZaloAccount {
  appId: string
  appSecret: string
  oaId: string
  oaSecret: string
}

/** An account that belongs to nobody. */
export const FAKE_ACCOUNT: ZaloAccount = {
  appId: '360846524940903967',
  appSecret: 'the-app-secret',
  oaId: '388613280878808645',
  oaSecret: 'the-oa-secret',
}
