import { z } from 'zod'
import { type Caller, checkAgency, mayActFor } from '../../../auth/caller'
import { type People } from '../../../content/agency'
import { AppError } from '../../../lib/errors'
import { type HandOver } from '../../../messaging/people/hand-over'
import { type PeopleDesk, type Settled } from '../../../messaging/people/people-desk'
import { wordsNotSent } from '../../../messaging/people/words-not-sent'
import { readTicket } from '../../../messaging/read-ticket'
import { type Collection, type Stored } from '../../../store/collection'
import { readMatching } from '../../../store/read-matching'
import { type TurnLog } from '../../../store/store'
import { type AdminRoute, defineRoute } from '../../admin/admin-route'
import { PageQuery, pageOf, QueryFlag } from '../../admin/page'
import { HandOverView, toHandOverView } from './hand-over-view'
import { toTurnView, TurnView } from './turn-view'

export interface InboxParts {
  handOvers: Collection<HandOver>
  desk: PeopleDesk
  turns: Pick<TurnLog, 'after'>
  /** How the people of an agency work, as of the release that is served. */
  peopleOf: (agency: string) => People | undefined
}

/** As it is written down or read out. */
const Ticket = z.object({
  ticket: z
    .string()
    .max(60)
    .transform((text) => readTicket(text) ?? text),
})
const ListQuery = PageQuery.extend({
  q: z.string().max(60).optional().describe('A code in any spelling; found in whatever state'),
  state: z.enum(['waiting', 'held', 'closed']).default('waiting'),
  agency: z.string().max(100).optional(),
  toApprove: QueryFlag.optional().describe('Only those held with an answer to be approved'),
  mine: QueryFlag.optional().describe('Only those that the caller holds or held'),
})
const NewReply = z.object({
  id: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .describe('Chosen by the sender; the same again sends nothing again'),
  text: z.string().trim().min(1).max(2000),
})

/** The inbox of officers: citizens who asked for a person. */
export function inboxRoutes(parts: InboxParts): AdminRoute[] {
  return [...readingRoutes(parts), ...workRoutes(parts), ...answerRoutes(parts)]
}

function readingRoutes(parts: InboxParts): AdminRoute[] {
  const permission = 'inbox.read'
  return [
    defineRoute({
      name: 'listHandOvers',
      method: 'get',
      path: '/inbox',
      summary: 'Who waits for a person, who waits longest first',
      permission,
      query: ListQuery,
      response: pageOf(HandOverView),
      handle: async ({ query, caller }) => {
        const page = await listHandOvers(parts, query, caller)
        return { ...page, items: page.items.map((one) => view(parts, one)) }
      },
    }),
    defineRoute({
      name: 'getHandOver',
      method: 'get',
      path: '/inbox/:ticket',
      summary: 'One of them, by the code that the citizen was told',
      permission,
      params: Ticket,
      response: HandOverView,
      handle: async ({ params, caller }) => view(parts, await load(parts, params.ticket, caller)),
    }),
    defineRoute({
      name: 'readHandOver',
      method: 'get',
      path: '/inbox/:ticket/turns',
      summary: 'The masked transcript, oldest first',
      permission,
      params: Ticket,
      query: z.object({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        after: z.coerce.number().int().min(0).default(0),
      }),
      response: z.object({ items: z.array(TurnView), next: z.int().optional() }),
      handle: async ({ params, query: { limit, after }, caller }) => {
        const { document } = await load(parts, params.ticket, caller)
        const turns = await parts.turns.after(document.conversation, after, limit)
        const next = turns.length === limit ? turns.at(-1)?.sequence : undefined
        return { items: turns.map(toTurnView), next }
      },
    }),
  ]
}

function workRoutes(parts: InboxParts): AdminRoute[] {
  const { desk } = parts
  const permission = 'inbox.work'
  return [
    defineRoute({
      name: 'claimHandOver',
      method: 'post',
      path: '/inbox/:ticket/claim',
      summary: 'Takes a conversation over; of two who try at once, one is told that it is taken',
      permission,
      params: Ticket,
      response: HandOverView,
      handle: async ({ params, caller, now, audit }) => {
        const stored = await load(parts, params.ticket, caller)
        if (!isFree(stored.document, now)) throw taken(parts, stored)
        const officer = { id: caller.userId, displayName: caller.displayName }
        const claimed = settle(parts, await desk.claim(stored, officer))
        await audit({ target: `hand-over:${params.ticket}`, agency: claimed.agency })
        return claimed
      },
    }),
    defineRoute({
      name: 'releaseHandOver',
      method: 'post',
      path: '/inbox/:ticket/release',
      summary: 'Gives the conversation back to the assistant; nothing waits any more',
      permission,
      params: Ticket,
      response: HandOverView,
      handle: async ({ params, caller, audit }) => {
        const stored = await loadHeld(parts, params.ticket, caller)
        const released = settle(parts, await desk.release(stored))
        await audit({ target: `hand-over:${params.ticket}`, agency: released.agency })
        return released
      },
    }),
  ]
}

function answerRoutes(parts: InboxParts): AdminRoute[] {
  const { desk } = parts
  return [
    defineRoute({
      name: 'answerCitizen',
      method: 'post',
      path: '/inbox/:ticket/replies',
      summary: 'Writes to the citizen, by the channel they are on; or proposes it for approval',
      permission: 'inbox.work',
      params: Ticket,
      body: NewReply,
      response: z.object({ isSent: z.boolean(), handOver: HandOverView }),
      handle: async ({ params, body, caller, audit }) => {
        const stored = await loadHeld(parts, params.ticket, caller)
        checkWords(body.text)
        const { agency } = stored.document
        const isSent =
          !parts.peopleOf(agency)?.needsApproval || caller.permissions.has('inbox.approve')
        const officer = { id: caller.userId, displayName: caller.displayName }
        const done = isSent
          ? await desk.reply(stored, body)
          : await desk.propose(stored, body, officer)
        await audit({ target: `hand-over:${params.ticket}`, agency, after: { isSent } })
        return { isSent, handOver: settle(parts, done) }
      },
    }),
    defineRoute({
      name: 'approveAnswer',
      method: 'post',
      path: '/inbox/:ticket/approval',
      summary: 'Sends the answer that an officer proposed, or returns it with an objection',
      permission: 'inbox.approve',
      params: Ticket,
      body: z.object({
        revision: z.int().describe('Of what was read, so that nothing else is approved'),
        objection: z.string().trim().min(3).max(1000).optional(),
      }),
      response: HandOverView,
      handle: async ({ params, body: { revision, objection }, caller, audit }) => {
        const stored = await load(parts, params.ticket, caller)
        const { proposed, agency } = stored.document
        if (stored.revision !== revision || !proposed) throw taken(parts, stored)
        const decided = settle(parts, await desk.decide(stored, objection))
        const after = { isApproved: objection === undefined }
        await audit({ target: `hand-over:${params.ticket}`, agency, after, reason: objection })
        return decided
      },
    }),
  ]
}

async function listHandOvers(
  { handOvers }: InboxParts,
  { q = '', state: asked, toApprove, agency, mine, limit, after }: z.infer<typeof ListQuery>,
  caller: Caller,
) {
  if (q.trim() !== '') return { items: await findByCode(handOvers, q, caller) }
  const state = toApprove ? 'held' : asked
  const along = mine
    ? { index: 'holder', equals: [caller.userId, state] }
    : agency === undefined
      ? { index: 'state', equals: [state] }
      : { index: 'agency', equals: [agency, state] }
  return readMatching({
    read: (part) => handOvers.find({ ...along, ...part }),
    isMatch: (one) =>
      mayActFor(caller, one.agency) &&
      (agency === undefined || one.agency === agency) &&
      (!toApprove || one.proposed !== undefined),
    limit,
    after,
  })
}

async function findByCode(
  handOvers: InboxParts['handOvers'],
  text: string,
  caller: Caller,
): Promise<Stored<HandOver>[]> {
  const ticket = readTicket(text)
  const stored = ticket === undefined ? undefined : await handOvers.get(ticket)
  return stored && mayActFor(caller, stored.document.agency) ? [stored] : []
}

/** @throws AppError `not_found` also for those of other agencies */
async function load({ handOvers }: InboxParts, ticket: string, caller: Caller) {
  const stored = await handOvers.get(ticket)
  if (!stored) throw new AppError('not_found', 'There is no such request')
  checkAgency(caller, stored.document.agency)
  return stored
}

async function loadHeld(parts: InboxParts, ticket: string, caller: Caller) {
  const stored = await load(parts, ticket, caller)
  const { state, holderId } = stored.document
  if (state !== 'held' || holderId !== caller.userId) throw taken(parts, stored)
  return stored
}

/** A conversation that its holder has let slip may be taken by another. */
function isFree({ state, heldUntil = '' }: HandOver, now: Date): boolean {
  return state === 'waiting' || (state === 'held' && heldUntil <= now.toISOString())
}

function checkWords(text: string): void {
  const kinds = wordsNotSent(text)
  if (kinds.length === 0) return
  throw new AppError('invalid_request', 'Personal data is neither sent nor stored; leave it out', {
    details: { reason: 'personal_data', kinds },
  })
}

function settle(parts: InboxParts, settled: Settled): HandOverView {
  if (settled.kind === 'taken') throw taken(parts, settled.handOver)
  return view(parts, settled.handOver)
}

function taken(parts: InboxParts, current: Stored<HandOver> | undefined): AppError {
  const holder = current?.document.holderName
  const message = holder === undefined ? 'It has changed; load it again' : `${holder} has it`
  return new AppError('conflict', message, {
    details: { reason: 'taken', current: current && view(parts, current) },
  })
}

function view({ peopleOf }: InboxParts, stored: Stored<HandOver>): HandOverView {
  return toHandOverView(stored, peopleOf(stored.document.agency)?.needsApproval === true)
}
