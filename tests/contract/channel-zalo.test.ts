import { createZaloChannel } from '../../adapters/zalo/create-zalo-channel'
import { createFakeVault } from '../support/fake-vault'
import { eventOf, macOf, OA, zaloOptions } from '../unit/zalo/zalo-options'
import { describeChannel } from './channel'

describeChannel('zalo', {
  create: ({ receive }, log) =>
    createZaloChannel(zaloOptions({ log }), {
      receive,
      confirmShown: () => Promise.resolve(false),
      vault: createFakeVault().node(),
    }),
  path: '/zalo/webhook',
  textEvent: ({ userId, id, text }) =>
    eventOf('user_send_text', {
      sender: { id: userId },
      recipient: { id: OA },
      message: { text, msg_id: id },
    }),
  unknownEvent: () => eventOf('zbs_quality_changed', { oa_id: OA, quality: 'HIGH' }),
  write: (event) => JSON.stringify(event),
  sign: (body) => ({ 'x-zevent-signature': `mac=${macOf(body)}` }),
  signWrongly: (body) => ({ 'x-zevent-signature': `mac=${macOf(body, 'guessed')}` }),
  isBodySigned: true,
  bytesTooMany: 70_000,
  settings: {
    ZALO_APP_ID: '360846524940903967',
    ZALO_APP_SECRET: 'the-app-secret',
    ZALO_OA_ID: OA,
    ZALO_OA_SECRET: 'the-oa-secret',
  },
  secrets: ['the-app-secret', 'the-oa-secret'],
})
