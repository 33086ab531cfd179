import { createHmac } from 'node:crypto'
import { createMessengerChannel } from '../../adapters/messenger/create-messenger-channel'
import { escapeAsMeta } from '../support/fake-meta/escape-as-meta'
import { eventOf, messengerOptions, PAGE, webhookOf } from '../unit/messenger/messenger-options'
import { describeChannel } from './channel'

const signWith = (key: string) => (body: string) => ({
  'x-hub-signature-256': `sha256=${createHmac('sha256', key).update(body).digest('hex')}`,
})

describeChannel('messenger', {
  create: ({ receive }, log) =>
    createMessengerChannel(
      messengerOptions({ log, appSecret: 'the-app-secret', pageToken: 'the-page-token' }),
      { receive, confirmSent: () => Promise.resolve() },
      () => Promise.resolve(Response.json({})),
    ),
  path: '/messenger/webhook',
  textEvent: ({ userId, id, text }) =>
    webhookOf({ ...eventOf({ message: { mid: id, text } }), sender: { id: userId } }),
  unknownEvent: () => webhookOf(eventOf({ something_new: { id: 1 } })),
  batch: (events) => ({
    object: 'page',
    entry: events.flatMap((event) => (event as { entry: object[] }).entry),
  }),
  write: escapeAsMeta,
  sign: signWith('the-app-secret'),
  signWrongly: signWith('guessed'),
  isBodySigned: true,
  bytesTooMany: 1_100_000,
  settings: {
    MESSENGER_APP_ID: '1517776481860111',
    MESSENGER_APP_SECRET: 'the-app-secret',
    MESSENGER_PAGE_ID: PAGE,
    MESSENGER_PAGE_TOKEN: 'the-page-token',
    MESSENGER_VERIFY_TOKEN: 'the-verify-token',
  },
  secrets: ['the-app-secret', 'the-page-token'],
})
