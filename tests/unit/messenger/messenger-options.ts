import { type MessengerOptions } from '../../../adapters/messenger/options'
import { createLogStream } from '../../support/log-stream'

export const PAGE = '1067280970047460'
export const CITIZEN = '2512523625412515'
export const APP = '1517776481860111'
export const NOW = new Date('2026-11-20T05:00:00Z')

/** The settings of a page, as an agency would have them. */
export function messengerOptions(given: Partial<MessengerOptions> = {}): MessengerOptions {
  return {
    appId: APP,
    appSecret: 'app-secret',
    pageId: PAGE,
    pageToken: 'page-token',
    verifyToken: 'verify-token',
    apiUrl: 'https://graph.example/v26.0',
    holdMinutes: 60,
    now: () => NOW,
    log: createLogStream().log,
    ...given,
  }
}

/** A webhook with these events of the page in one entry. */
export function webhookOf(...events: object[]) {
  return { object: 'page', entry: [{ id: PAGE, time: NOW.getTime(), messaging: events }] }
}

/** An event in the thread of a citizen. */
export function eventOf(fields: object, timestamp: number | string = NOW.getTime()) {
  return { sender: { id: CITIZEN }, recipient: { id: PAGE }, timestamp, ...fields }
}
