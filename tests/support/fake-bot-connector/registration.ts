/** The bot, as everybody knows it in tests. */
export const BOT = {
  id: '28:motcua',
  appId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
  tenantId: '11111111-2222-3333-4444-555555555555',
  appPassword: 'fake-app-password',
  /** With which the connector takes replies. */
  token: 'fake-connector-token',
}
