import { type InboundMessage, type TellsCitizen } from '../../channel/message'
import { type Clock } from '../../lib/clock'
import { type Collection, type Stored } from '../../store/collection'
import { type TurnLog } from '../../store/store'
import { type Turn } from '../../store/turn'
import { lastWritten } from '../last-written'
import { type HandOver } from './hand-over'

/** An officer who does something. */
export interface Officer {
  id: string
  displayName: string
}

export type Settled =
  | { kind: 'done'; handOver: Stored<HandOver> }
  /** Somebody else was faster; this is how it stands now. */
  | { kind: 'taken'; handOver: Stored<HandOver> | undefined }

export interface PeopleDeskParts {
  handOvers: Collection<HandOver>
  turns: Pick<TurnLog, 'newest' | 'after'>
  /** Takes a message of an officer like one of the citizen, and sends what it tells them. */
  answer: (message: InboundMessage, about: { writtenAt: Date; byPerson: true }) => Promise<Turn>
  /** The name under which the officers of an agency speak. */
  agencyName: (agency: string) => string
  clock: Clock
  /** How long the assistant is silent after an officer has last done something. */
  holdMinutes: number
}

/** What officers do with the citizens who asked for a person. */
export interface PeopleDesk {
  /** Of several officers who claim at once, one has it. The assistant is silent from then on. */
  claim(stored: Stored<HandOver>, officer: Officer): Promise<Settled>
  /** Writes to the citizen. The same id again sends nothing again. */
  reply(stored: Stored<HandOver>, message: { id: string; text: string }): Promise<Settled>
  /** Keeps an answer until somebody has approved it. */
  propose(
    stored: Stored<HandOver>,
    message: { id: string; text: string },
    officer: Officer,
  ): Promise<Settled>
  /** Sends the answer that was proposed, or returns it with an objection. */
  decide(stored: Stored<HandOver>, objection: string | undefined): Promise<Settled>
  /** Gives the conversation back to the assistant. */
  release(stored: Stored<HandOver>): Promise<Settled>
}

export function createPeopleDesk(parts: PeopleDeskParts): PeopleDesk {
  const { handOvers, clock } = parts

  const change = (stored: Stored<HandOver>, fields: Partial<HandOver>) =>
    changeOne(handOvers, stored, fields)
  const heldUntil = () => new Date(clock().getTime() + parts.holdMinutes * 60_000).toISOString()

  async function reply(stored: Stored<HandOver>, { id, text }: { id: string; text: string }) {
    const held = await change(stored, { heldUntil: heldUntil(), proposed: undefined })
    if (held.kind === 'taken') return held
    await tell(parts, held.handOver.document, { id, text, tells: 'words' })
    return held
  }

  return {
    reply,

    async claim(stored, { id, displayName }) {
      const claimed = await change(stored, {
        state: 'held',
        holderId: id,
        holderName: displayName,
        heldUntil: heldUntil(),
      })
      if (claimed.kind === 'taken') return claimed
      const { document, revision } = claimed.handOver
      await tell(parts, document, { id: `joined-${revision}`, tells: 'joined' })
      return claimed
    },

    propose: (stored, message, officer) =>
      change(stored, {
        heldUntil: heldUntil(),
        objection: undefined,
        proposed: { ...message, authorId: officer.id, at: clock().toISOString() },
      }),

    async decide(stored, objection) {
      const { proposed } = stored.document
      if (objection !== undefined || !proposed) {
        return change(stored, { proposed: undefined, objection })
      }
      return reply(stored, proposed)
    },

    async release(stored) {
      const closedAt = clock().toISOString()
      const released = await change(stored, {
        state: 'closed',
        closedAt,
        heldUntil: undefined,
        proposed: undefined,
      })
      if (released.kind === 'taken') return released
      const { document, revision } = released.handOver
      await tell(
        parts,
        { ...document, heldUntil: closedAt },
        { id: `left-${revision}`, tells: 'left' },
      )
      return released
    },
  }
}

async function changeOne(
  handOvers: Collection<HandOver>,
  stored: Stored<HandOver>,
  fields: Partial<HandOver>,
): Promise<Settled> {
  const document = { ...stored.document, ...fields }
  if (await handOvers.replace(document, stored.revision)) {
    return { kind: 'done', handOver: { document, revision: stored.revision + 1 } }
  }
  return { kind: 'taken', handOver: await handOvers.get(document.ticket) }
}

async function tell(
  { turns, answer, agencyName, clock }: PeopleDeskParts,
  { ticket, conversation, channel, citizenId, agency, heldUntil = '', askedAt }: HandOver,
  { id, text, tells }: { id: string; text?: string; tells: TellsCitizen },
): Promise<void> {
  const newest = await turns.newest(conversation)
  const author = agencyName(agency)
  await answer(
    {
      ...{ channel, conversation, userId: citizenId },
      id: `person:${ticket}:${id}`,
      content: { kind: 'by-person', holdsUntil: heldUntil, text, tells, author },
      echo: newest?.echo,
      sentAt: clock(),
    },
    { writtenAt: await lastWritten(turns, newest, new Date(askedAt)), byPerson: true },
  )
}
