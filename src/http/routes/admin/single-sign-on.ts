import { z } from 'zod'
import { type Auth } from '../../../auth/create-auth'
import { type SingleSignOn } from '../../../auth/oidc/single-sign-on'
import { openSession } from '../../../auth/sign-in'
import { AppError } from '../../../lib/errors'
import { ADMIN_PATH } from '../../admin/admin-path'
import {
  type AdminRoute,
  defineRedirect,
  defineRoute,
  type RouteContext,
} from '../../admin/admin-route'
import { COOKIE_PATH, settle } from './session'

const VISIT_COOKIE = 'motcua_sso'
const VISIT_SECONDS = 600
const CONSOLE = '/console/'
const BACK = '/session/provider/back'

const Back = z.object({
  state: z.string().max(500).default(''),
  code: z.string().max(4000).optional(),
  error: z.string().max(200).optional(),
})

/** Signing in at the agency's own provider (OpenID Connect). */
export function singleSignOnRoutes(auth: Auth): AdminRoute[] {
  const { singleSignOn } = auth
  const provider = () => {
    if (singleSignOn) return singleSignOn.provider
    throw new AppError('not_found', 'No provider of sign-in is set up; see OIDC_ISSUER')
  }
  return [
    defineRoute({
      name: 'getSignInWays',
      method: 'get',
      path: '/session/ways',
      summary: 'How one can sign in here',
      permission: 'anyone',
      response: z.object({
        password: z.literal(true),
        provider: z.object({ name: z.string(), address: z.string() }).optional(),
      }),
      handle: () => ({
        password: true as const,
        ...(singleSignOn && {
          provider: { name: singleSignOn.name, address: `${ADMIN_PATH}/session/provider` },
        }),
      }),
    }),
    defineRedirect({
      name: 'goToProvider',
      method: 'get',
      path: '/session/provider',
      summary: 'Sends the browser to the provider',
      permission: 'anyone',
      handle: async ({ origin, now, setCookie }) => {
        const { address, browser } = await provider().begin(backTo(origin), now)
        // Lax: it has to come along when the provider sends the browser back.
        const options = {
          sameSite: 'lax',
          path: COOKIE_PATH,
          maxAgeSeconds: VISIT_SECONDS,
        } as const
        setCookie(VISIT_COOKIE, browser, options)
        return address
      },
    }),
    backRoute(auth, provider),
  ]
}

function backRoute(auth: Auth, provider: () => SingleSignOn): AdminRoute {
  return defineRedirect({
    name: 'comeFromProvider',
    method: 'get',
    path: BACK,
    summary: 'Where the provider sends the browser back to; signs in, and goes on to the console',
    permission: 'anyone',
    query: Back,
    handle: async ({ query, ...context }) => {
      try {
        await signIn({ auth, provider: provider() }, query, context)
        return CONSOLE
      } catch (error) {
        // A person looks at this, so they are sent where they can read what to do.
        if (error instanceof AppError && error.code !== 'not_found') {
          return `${CONSOLE}?sso=${error.code}`
        }
        throw error
      }
    },
  })
}

async function signIn(
  { auth, provider }: { auth: Auth; provider: SingleSignOn },
  { state, code }: z.infer<typeof Back>,
  context: RouteContext,
): Promise<void> {
  const { origin, now } = context
  const browser = context.cookie(VISIT_COOKIE) ?? ''
  context.setCookie(VISIT_COOKIE, '', { sameSite: 'lax', path: COOKIE_PATH, maxAgeSeconds: 0 })
  if (code === undefined) throw new AppError('not_signed_in', 'The provider let nobody in')
  const user = await provider.finish({ state, code, browser, redirectUri: backTo(origin) }, now)
  const opened = await openSession(auth.sessions, user, { ...context, via: 'provider' }, now)
  await settle(auth, { user, ...opened }, context)
}

function backTo(origin: string): string {
  return `${origin}${ADMIN_PATH}${BACK}`
}
