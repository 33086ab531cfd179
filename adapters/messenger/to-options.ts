import { type MessengerOptions } from './options'

/** The settings of the channel, as they are checked on start. */
export interface MessengerSettings {
  MESSENGER_APP_ID?: string | undefined
  MESSENGER_APP_SECRET?: string | undefined
  MESSENGER_PAGE_ID?: string | undefined
  MESSENGER_PAGE_TOKEN?: string | undefined
  MESSENGER_VERIFY_TOKEN?: string | undefined
  MESSENGER_API_URL: string
  MESSENGER_API_VERSION: string
  MESSENGER_PAGE_INBOX: 'on' | 'off'
  MESSENGER_INBOX_APP_ID: string
  PERSON_HOLD_MINUTES: number
}

/** What the settings make of the channel; undefined when it is off. */
export function toMessengerOptions(
  settings: MessengerSettings,
): Omit<MessengerOptions, 'now' | 'log'> | undefined {
  const {
    MESSENGER_APP_ID: appId,
    MESSENGER_APP_SECRET: appSecret,
    MESSENGER_PAGE_ID: pageId,
    MESSENGER_PAGE_TOKEN: pageToken,
    MESSENGER_VERIFY_TOKEN: verifyToken,
  } = settings
  if (!appId || !appSecret || !pageId || !pageToken || !verifyToken) return undefined
  return {
    appId,
    appSecret,
    pageId,
    pageToken,
    verifyToken,
    apiUrl: new URL(settings.MESSENGER_API_VERSION, settings.MESSENGER_API_URL).href,
    ...(settings.MESSENGER_PAGE_INBOX === 'on' && {
      inboxAppId: settings.MESSENGER_INBOX_APP_ID,
    }),
    holdMinutes: settings.PERSON_HOLD_MINUTES,
  }
}
