import { type OidcOptions } from './provider'

export interface OidcSettings {
  OIDC_ISSUER?: string
  OIDC_CLIENT_ID?: string
  OIDC_CLIENT_SECRET?: string
  OIDC_NAME: string
  PUBLIC_URL?: string
}

/**
 * The provider of sign-in as it is set up; undefined when it is not.
 *
 * @throws when only some of the settings are there, naming those that are missing
 */
export function toOidcOptions(
  settings: OidcSettings,
): (Omit<OidcOptions, 'fetch'> & { name: string }) | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_NAME: name } = settings
  const { OIDC_CLIENT_SECRET: clientSecret, PUBLIC_URL: publicUrl } = settings
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined
  if (issuer && clientId && clientSecret && publicUrl) {
    return { issuer, clientId, clientSecret, name }
  }
  const needed = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret }
  const missing = Object.entries({ ...needed, PUBLIC_URL: publicUrl }).filter(([, set]) => !set)
  const names = missing.map(([setting]) => setting).join(', ')
  throw new Error(`Signing in at a provider also needs ${names}; or remove the OIDC_ settings`)
}
