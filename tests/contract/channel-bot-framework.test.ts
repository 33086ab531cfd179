import { generateKeyPairSync } from 'node:crypto'
import { createBotFrameworkChannel } from '../../adapters/bot-framework/create-bot-framework-channel'
import { activityOf, botOptions } from '../unit/bot-framework/bot-options'
import { APP_ID, startKeyServer, stopKeyServers, TENANT } from '../unit/bot-framework/key-server'
import { describeChannel } from './channel'

type KeyServer = Awaited<ReturnType<typeof startKeyServer>>
let keys: KeyServer
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

beforeAll(async () => {
  keys = await startKeyServer()
})
afterAll(stopKeyServers)

describeChannel('bot-framework', {
  create: ({ receive }, log) =>
    createBotFrameworkChannel(
      botOptions({
        log,
        registration: {
          appId: APP_ID,
          appPassword: 'the-app-password',
          tenantId: TENANT,
          authority: keys.authority,
        },
      }),
      { receive, take: () => Promise.reject(new Error('nobody expects replies at once')) },
    ),
  path: '/api/messages',
  textEvent: ({ userId, id, text }) => activityOf({ from: { id: userId }, id, text }),
  unknownEvent: () => activityOf({ type: 'somethingNew' }),
  write: (event) => JSON.stringify(event),
  sign: () => ({ authorization: `Bearer ${keys.sign()}` }),
  signWrongly: () => ({ authorization: `Bearer ${keys.sign({ key: stranger })}` }),
  isBodySigned: false,
  bytesTooMany: 70_000,
  settings: {
    BOT_APP_ID: APP_ID,
    BOT_APP_PASSWORD: 'the-app-password',
    BOT_TENANT_ID: TENANT,
  },
  secrets: ['the-app-password'],
})
