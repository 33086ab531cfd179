import express, { Router } from 'express'
import { z } from 'zod'
import { limitRate } from '../../src/channel/limit-rate'
import { BODY_BYTES_MAX } from '../../src/channel/limits'
import { AppError } from '../../src/lib/errors'
import { parse } from '../../src/lib/parse'
import { UserId } from './activity'
import { newId, newUserId } from './conversation-id'
import { TOKEN_SECONDS, type Party, type Tokens } from './tokens'

const GenerateBody = z.object({ user: z.object({ id: UserId.optional() }).optional() }).optional()
const WebTokenBody = z.object({ token: z.string().max(2000).nullish() }).optional()

export interface TokenRouteOptions {
  tokens: Tokens
  tokensPerMinute: number
}

/** Where clients get their tokens: servers with the secret, our widget from its own page. */
export function tokenRoutes({ tokens, tokensPerMinute }: TokenRouteOptions): Router {
  const router = Router()
  const json = express.json({ limit: BODY_BYTES_MAX })
  const limit = limitRate({
    perMinute: tokensPerMinute,
    message: 'Too many new conversations; try again in a minute',
  })

  const answer = async (party: Party) => ({
    conversationId: party.conversation,
    token: await tokens.issue(party),
    expires_in: TOKEN_SECONDS,
  })

  router.post('/v3/directline/tokens/generate', json, async (req, res) => {
    const grant = await tokens.authorize(req.get('authorization'))
    if (grant.kind !== 'secret') {
      throw new AppError('not_allowed', 'Only the secret of DIRECT_LINE_SECRET gives tokens')
    }
    const user = parse(GenerateBody, req.body)?.user?.id ?? newUserId()
    res.json(await answer({ user, conversation: newId() }))
  })

  router.post('/v3/directline/tokens/refresh', async (req, res) => {
    const grant = await tokens.authorize(req.get('authorization'))
    if (grant.kind !== 'party') {
      throw new AppError('invalid_request', 'The secret does not expire; only tokens are refreshed')
    }
    res.json(await answer(grant))
  })

  router.post('/web/token', limit, json, async (req, res) => {
    const older = parse(WebTokenBody, req.body)?.token
    const party = older ? await renewable(tokens, older) : undefined
    res.json(await answer(party ?? { user: newUserId(), conversation: newId() }))
  })

  return router
}

/** A citizen whose old token is no good starts anew instead of being shut out. */
async function renewable(tokens: Tokens, older: string): Promise<Party | undefined> {
  try {
    return await tokens.checkRenewable(older)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_allowed') return undefined
    throw error
  }
}
