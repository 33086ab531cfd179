import { type BotFrameworkOptions } from './options'

/** The settings of the channel, as they are checked on start. */
export interface BotSettings {
  BOT_APP_ID?: string | undefined
  BOT_APP_PASSWORD?: string | undefined
  BOT_TENANT_ID?: string | undefined
  BOT_AUTHORITY?: string | undefined
  BOT_SERVICE_HOSTS: string[]
}

/** What the settings make of the channel, which is on for programs on this machine in any case. */
export function toBotFrameworkOptions(
  settings: BotSettings,
): Omit<BotFrameworkOptions, 'now' | 'log'> {
  const {
    BOT_APP_ID: appId,
    BOT_APP_PASSWORD: appPassword,
    BOT_TENANT_ID: tenantId,
    BOT_AUTHORITY: authority,
    BOT_SERVICE_HOSTS: serviceHosts,
  } = settings
  if (!appId || !appPassword || !tenantId) return { serviceHosts }
  const registration = { appId, appPassword, tenantId, ...(authority && { authority }) }
  return { registration, serviceHosts }
}
