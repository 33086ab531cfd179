import { type Request } from 'express'
import { z } from 'zod'
import { AppError } from '../../src/lib/errors'
import { parse } from '../../src/lib/parse'
import { isConversationId } from './conversation-id'
import { type Grant, type Tokens } from './tokens'
import { type Transcript } from './transcript'

/** The conversation in an address. */
export const ById = z.object({ id: z.string() })

/** Who calls about which conversation. */
export interface Access {
  conversation: string
  /** Undefined for a holder of the secret, who speaks for anybody. */
  user?: string
}

/**
 * Finds out whether the caller may use the conversation in the address.
 *
 * @throws AppError `not_signed_in`, `not_allowed` or `not_found`, each of which an official
 * client takes in its own way
 */
export async function authorizeAccess(
  req: Request,
  { tokens, transcript }: { tokens: Tokens; transcript: Transcript },
): Promise<Access> {
  const { id } = parse(ById, req.params)
  const grant = await tokens.authorize(req.get('authorization'))
  if (!isConversationId(id)) throw notFound()
  if (grant.kind === 'secret') {
    if (!(await transcript.isKnown(id))) throw notFound()
    return { conversation: id }
  }
  return { conversation: id, user: userOf(grant, id) }
}

function userOf(grant: Grant & { kind: 'party' }, conversation: string): string {
  if (grant.conversation === conversation) return grant.user
  throw new AppError('not_allowed', 'The token is for another conversation')
}

function notFound(): AppError {
  return new AppError('not_found', 'There is no such conversation')
}
