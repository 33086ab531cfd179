import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { ROLES } from './auth/permissions'

const port = z.coerce.number().int().min(1).max(65_535)
const secret = z.string().min(32, 'must have at least 32 characters')
const origin = z.union([
  z.literal('*'),
  z.string().refine(isOrigin, 'must look like https://dichvucong.example.gov.vn, without a path'),
])

const id = z.string().regex(/^\d{1,25}$/, 'must be the digits of an id')
const url = z.url({ protocol: /^https?$/, error: 'must be a http:// or https:// address' })
/** Names with commas between. */
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )
const host = z.string().regex(/^[a-z0-9.-]+$/, 'must be a host name such as connector.example.vn')
/** Roles with commas between, or the word for none of them. */
const rolesOrNone = z
  .string()
  .default('administrator,publisher')
  .transform((text) => text.split(',').map((item) => item.trim()))
  .transform((items) => (items.join() === 'none' ? [] : items))
  .pipe(z.array(z.enum(ROLES, `must be none, or some of ${ROLES.join(', ')}`)))
const onOrOff = z.enum(['on', 'off']).default('off')

const Settings = z.object({
  PORT: port.default(3000),
  HOST: z.string().optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be a http:// or https:// address' })
    .optional(),
  AGENCY_NAME: z.string().optional(),
  AGENCY_CONTACT: z.string().optional(),
  SECURITY_CONTACT: z
    .url({ protocol: /^(https|mailto|tel)$/, error: 'must be mailto:…, tel:… or https://…' })
    .optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  STORE_URL: z
    .string()
    .regex(
      /^(sqlite:.|mongodb(\+srv)?:\/\/.)/,
      'must look like sqlite:./data/motcua.db or mongodb://user:password@host/motcua',
    )
    .default('sqlite:./data/motcua.db'),
  WEB_ORIGINS: list.pipe(z.array(origin)),
  WEB_TOKENS_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  WEB_MESSAGES_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  SUGGESTIONS_PER_MINUTE: z.coerce.number().int().min(1).default(3000),
  WEB_SOCKETS_MAX: z.coerce.number().int().min(1).default(10_000),
  DIRECT_LINE_SECRET: secret.optional(),
  METRICS_TOKEN: secret.optional(),
  ADMIN_IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
  ADMIN_SESSION_HOURS: z.coerce.number().int().min(1).max(720).default(12),
  ADMIN_TOTP_ROLES: rolesOrNone,
  PERSON_HOLD_MINUTES: z.coerce.number().int().min(1).max(10_080).default(60),
  ZALO_APP_ID: id.optional(),
  ZALO_APP_SECRET: z.string().optional(),
  ZALO_OA_ID: id.optional(),
  ZALO_OA_SECRET: z.string().optional(),
  ZALO_SIGNED_WITH: z.enum(['oa-secret', 'app-secret']).default('oa-secret'),
  ZALO_BUTTONS: onOrOff,
  ZALO_APPSECRET_PROOF: onOrOff,
  ZALO_BILLED_REPLIES: onOrOff,
  ZALO_API_URL: url.default('https://openapi.zalo.me'),
  ZALO_OAUTH_URL: url.default('https://oauth.zaloapp.com'),
  MESSENGER_APP_ID: id.optional(),
  MESSENGER_APP_SECRET: z.string().optional(),
  MESSENGER_PAGE_ID: id.optional(),
  MESSENGER_PAGE_TOKEN: z.string().optional(),
  MESSENGER_VERIFY_TOKEN: z.string().min(8, 'must have at least 8 characters').optional(),
  MESSENGER_API_URL: url.default('https://graph.facebook.com'),
  MESSENGER_API_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, 'must look like v26.0')
    .default('v26.0'),
  MESSENGER_PAGE_INBOX: onOrOff,
  MESSENGER_INBOX_APP_ID: id.default('263902037430900'),
  BOT_APP_ID: z
    .guid('must be the id of an app, such as 1b4e28ba-2fa1-41d2-883f-0016d3cca427')
    .optional(),
  BOT_APP_PASSWORD: z.string().optional(),
  BOT_TENANT_ID: z.string().optional(),
  BOT_AUTHORITY: url.optional(),
  BOT_SERVICE_HOSTS: list.pipe(z.array(host)),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('Tài khoản của cơ quan'),
  WAITING_TURNS_MAX: z.coerce.number().int().min(1).default(1000),
  SHUTDOWN_SECONDS: z.coerce.number().int().min(1).max(300).default(10),
})

export type Config = z.infer<typeof Settings>

/** A channel is on when all of its settings are there, off when none is, and wrong in between. */
const ALL_OR_NONE: (keyof Config)[][] = [
  ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_ID', 'ZALO_OA_SECRET'],
  [
    'MESSENGER_APP_ID',
    'MESSENGER_APP_SECRET',
    'MESSENGER_PAGE_ID',
    'MESSENGER_PAGE_TOKEN',
    'MESSENGER_VERIFY_TOKEN',
  ],
  ['BOT_APP_ID', 'BOT_APP_PASSWORD', 'BOT_TENANT_ID'],
]

/** The names of all settings, for the test that compares them with the documentation. */
export const SETTING_NAMES = Object.keys(Settings.shape)

/**
 * Reads and checks every setting once, at start-up. No other file reads `process.env`, so
 * what can be configured is exactly what is listed above.
 *
 * @throws when a setting is wrong, naming all of them at once
 */
export function loadConfig(env: NodeJS.ProcessEnv = readEnvironment()): Config {
  // An empty line in .env means "not set", not "set to the empty string".
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = Settings.safeParse(present)
  if (!result.success) throw new Error(`Bad settings:\n${describe(result.error)}`)
  const missing = ALL_OR_NONE.flatMap((names) => missingOf(names, result.data))
  if (missing.length > 0) throw new Error(`Bad settings:\n${missing.join('\n')}`)
  return result.data
}

function missingOf(names: (keyof Config)[], config: Config): string[] {
  const isSet = (name: keyof Config) => config[name] !== undefined
  if (!names.some(isSet)) return []
  const given = names.filter(isSet).join(', ')
  return names
    .filter((name) => !isSet(name))
    .map((name) => `  ${name}: is missing; set it, or remove ${given}`)
}

/** The environment wins over the file `.env` in the folder from which the process was started. */
function readEnvironment(): NodeJS.ProcessEnv {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}
  return { ...file, ...process.env }
}

/** The value itself is never shown: it may be a secret. */
function describe(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n')
}

function isOrigin(text: string): boolean {
  return (
    URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text
  )
}
