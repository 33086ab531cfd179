import {
  authorizeJWT,
  getAuthConfigWithDefaults,
  MsalTokenProvider,
} from '@microsoft/agents-hosting'
import { type RequestHandler } from 'express'
import { type BotRegistration } from './options'

/** What is left to the SDK: whom to believe, and proof of who we are. */
export interface BotService {
  /** Lets a request in whose token is good, and puts what the token says into `req.user`. */
  authorize: RequestHandler
  /** A token with which the connector takes our replies. */
  token(): Promise<string>
}

const CONNECTOR = 'https://api.botframework.com'

/** Checks tokens and gets them with Microsoft's SDK, which knows where the keys are and how they turn. */
export function createAgentsService(registration: BotRegistration): BotService {
  const { appId: clientId, appPassword: clientSecret, tenantId, authority } = registration
  const settings = getAuthConfigWithDefaults({
    clientId,
    clientSecret,
    tenantId,
    // Off by default, and without it a token of any tenant would do.
    validateIssuer: true,
    ...(authority !== undefined && { authorityEndpoint: authority }),
  })
  const tokens = new MsalTokenProvider(settings)
  const authorize = authorizeJWT(settings)
  return {
    authorize: (req, res, next) => void authorize(req, res, next),
    token: () => tokens.getAccessToken(settings, CONNECTOR),
  }
}
