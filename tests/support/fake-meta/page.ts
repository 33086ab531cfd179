/** The page, the app and their secrets, as everybody knows them in tests. */
export const META = {
  appId: '1517776481860111',
  appSecret: 'fake-app-secret',
  pageId: '1067280970047460',
  pageToken: 'fake-page-token',
  verifyToken: 'fake-verify-token',
  /** The app of the page's own inbox, in which people answer. */
  inboxAppId: '263902037430900',
}

/** The settings with which the service takes the fake for Meta. */
export function metaSettings(apiUrl: string): Record<string, string> {
  return {
    MESSENGER_APP_ID: META.appId,
    MESSENGER_APP_SECRET: META.appSecret,
    MESSENGER_PAGE_ID: META.pageId,
    MESSENGER_PAGE_TOKEN: META.pageToken,
    MESSENGER_VERIFY_TOKEN: META.verifyToken,
    MESSENGER_API_URL: apiUrl,
  }
}
