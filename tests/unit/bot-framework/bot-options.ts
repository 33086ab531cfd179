import { type BotFrameworkOptions } from '../../../adapters/bot-framework/options'
import { createLogStream } from '../../support/log-stream'

export const NOW = new Date('2026-11-20T05:00:00Z')
export const SERVICE_URL = 'https://smba.trafficmanager.net/apac/'

export function botOptions(given: Partial<BotFrameworkOptions> = {}): BotFrameworkOptions {
  return { serviceHosts: [], now: () => NOW, log: createLogStream().log, ...given }
}

/** A message as Teams sends it. */
export function activityOf(fields: object = {}) {
  return {
    type: 'message',
    id: '1700000000001',
    timestamp: NOW.toISOString(),
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: { id: '29:1citizen', name: 'Nguyễn Văn A' },
    recipient: { id: '28:bot', name: 'Một Cửa' },
    conversation: { id: 'a:1personal', tenantId: 't' },
    text: 'đăng ký khai sinh',
    locale: 'vi-VN',
    ...fields,
  }
}
