import { z } from 'zod'
import { type Caller } from '../../../auth/caller'
import { type Insight } from '../../../insight/open-insight'
import { AppError } from '../../../lib/errors'
import { findTurns, TURN_OUTCOMES } from '../../../messaging/turn/find-turns'
import { type ReplayTurn } from '../../../messaging/turn/replay-turn'
import { type ServedRelease } from '../../../search/served-release'
import { type TurnLog } from '../../../store/store'
import { StoredReasons, StoredReply } from '../../../store/turn-shapes'
import { type Turn } from '../../../store/turn'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { Moment, PageQuery, pageOf, Reason } from '../../admin/page'
import { isOwnTurn } from './own-turns'
import { toTurnView, TurnView } from './turn-view'

export interface ConversationParts {
  turns: Pick<TurnLog, 'list' | 'listAll' | 'after'>
  replay: ReplayTurn
  testTraffic: Insight['testTraffic']
  current: () => ServedRelease
}

const SearchQuery = PageQuery.extend({
  q: z.string().trim().min(1).max(200).optional().describe('Words that were said'),
  channel: z.string().max(64).optional(),
  outcome: TURN_OUTCOMES.optional(),
  from: Moment.optional(),
  to: Moment.optional().describe('Not included'),
})
const Conversation = z.object({ id: z.string().max(300) })
const OneTurn = Conversation.extend({ sequence: z.coerce.number().int().min(1) })

/** What was said, masked, and why. */
export function conversationRoutes(parts: ConversationParts): AdminRoute[] {
  return [...readingRoutes(parts), ...markingRoutes(parts)]
}

function readingRoutes(parts: ConversationParts): AdminRoute[] {
  return [
    defineRoute({
      name: 'findTurns',
      method: 'get',
      path: '/turns',
      summary:
        'Turns of all conversations, newest first; a page may be short and still have a next',
      permission: 'conversations.read',
      query: SearchQuery,
      response: pageOf(TurnView),
      handle: async ({ query: { q, channel, outcome, from, to, ...page }, caller }) => {
        const search = {
          ...{ text: q, channel, outcome },
          from: from === undefined ? undefined : new Date(from),
          to: to === undefined ? undefined : new Date(to),
          isMatch: (turn: Turn) => isOwnTurn(caller, turn, parts.current()),
        }
        const { turns, next } = await findTurns(parts.turns, search, page)
        return { items: turns.map(toTurnView), next }
      },
    }),
    defineRoute({
      name: 'getConversation',
      method: 'get',
      path: '/conversations/:id',
      summary: 'A conversation from its beginning, a page at a time',
      permission: 'conversations.read',
      params: Conversation,
      query: z.object({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        after: z.coerce
          .number()
          .int()
          .min(0)
          .default(0)
          .describe('The sequence of the last one read'),
      }),
      response: z.object({
        items: z.array(TurnView),
        next: z.int().optional(),
        isTest: z.boolean(),
      }),
      handle: async ({ params: { id }, query: { limit, after }, caller }) => {
        const found = await parts.turns.after(id, after, limit)
        if (found.length === 0 && after === 0) throw missing()
        await checkOwn(parts, id, caller)
        const isTest = await parts.testTraffic.isMarked(id)
        const next = found.length === limit ? found.at(-1)?.sequence : undefined
        return { items: found.map(toTurnView), next, isTest }
      },
    }),
    replayRoute(parts),
  ]
}

function replayRoute(parts: ConversationParts): AdminRoute {
  return defineRoute({
    name: 'replayTurn',
    method: 'post',
    path: '/conversations/:id/turns/:sequence/replay',
    summary: 'What would be answered to the same message, by the release of then or of now',
    permission: 'conversations.read',
    readsOnly: true,
    params: OneTurn,
    body: z.object({ against: z.enum(['own', 'current']) }),
    response: z.object({
      turn: TurnView,
      replayed: z.object({
        release: z.int(),
        replies: z.array(StoredReply),
        outcome: z.string(),
        reasons: StoredReasons,
        isSame: z.boolean().describe('The replies are the same as then'),
      }),
    }),
    handle: async ({ params: { id, sequence }, body: { against }, caller }) => {
      const [turn] = await parts.turns.after(id, sequence - 1, 1)
      if (turn?.sequence !== sequence) throw missing()
      await checkOwn(parts, id, caller)
      const replayed = await parts.replay(turn, against)
      if (replayed) return { turn: toTurnView(turn), replayed }
      throw new AppError('conflict', 'This turn was erased, or its release cannot be read any more')
    },
  })
}

function markingRoutes({ testTraffic, ...parts }: ConversationParts): AdminRoute[] {
  const permission = 'conversations.mark'
  const path = '/conversations/:id/test-mark'
  const body = z.object({ reason: Reason.optional() }).optional()
  return [
    defineRoute({
      ...{ name: 'markAsTest', method: 'put', path, permission, params: Conversation, body },
      summary: 'Keeps a conversation out of every figure and group, as it was no citizen’s',
      handle: async ({ params: { id }, body: given, caller, audit }) => {
        await checkOwn(parts, id, caller)
        await testTraffic.mark(id, caller.userId)
        await audit({
          target: `conversation:${id}`,
          after: { isTest: true },
          reason: given?.reason,
        })
      },
    }),
    defineRoute({
      ...{ name: 'unmarkAsTest', method: 'delete', path, permission, params: Conversation, body },
      summary: 'Counts a conversation again',
      handle: async ({ params: { id }, body: given, caller, audit }) => {
        await checkOwn(parts, id, caller)
        await testTraffic.unmark(id)
        await audit({
          target: `conversation:${id}`,
          after: { isTest: false },
          reason: given?.reason,
        })
      },
    }),
  ]
}

const LOOKED_AT_MAX = 200

/** A whole conversation is the business of who may see any turn of it. */
async function checkOwn(
  { turns, current }: Pick<ConversationParts, 'turns' | 'current'>,
  id: string,
  caller: Caller,
): Promise<void> {
  const found = await turns.after(id, 0, LOOKED_AT_MAX)
  if (found.length === 0) throw missing()
  if (found.some((turn) => isOwnTurn(caller, turn, current()))) return
  throw new AppError('not_allowed', 'This conversation is about no agency of yours', {
    details: { reason: 'other_agency' },
  })
}

function missing(): AppError {
  return new AppError('not_found', 'There is no such conversation or turn')
}
