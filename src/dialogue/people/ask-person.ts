import { type EngineResult, type Reasons } from '../engine'
import { formatDay } from '../format/format-day'
import { toReply, type Situation } from '../situation'
import { closeChoices } from '../state-changes'
import { findPeople } from './find-people'
import { isOpen, nextOpening } from './office-hours'

/**
 * Hands the citizen over to a person: in working hours one will come into the conversation,
 * outside them the question waits under a code. Undefined where no agency has people here.
 */
export function askPerson(situation: Situation, reasons: Reasons): EngineResult | undefined {
  const { release, state, now, say, ticket, isPassedOn } = situation
  const agency = findPeople(release, state.topic)
  if (!agency || ticket === undefined) return undefined
  const { holidays } = release.content
  // Who asks again waits under the same code.
  const handOver = state.handOver ?? { ticket: ticket(), agency: agency.id }
  const open = isOpen(agency.people, holidays, now)
  const opening = nextOpening(agency.people, holidays, now)
  const text = open
    ? say.person[isPassedOn ? 'passedOn' : 'waiting'](agency.name)
    : say.person.ticket(
        agency.name,
        handOver.ticket,
        opening && { ...opening, day: formatDay(opening.day) },
      )
  return {
    state: { ...closeChoices(state), handOver },
    replies: [toReply(text)],
    outcome: 'person-asked',
    reasons: { ...reasons, handOver: { ...handOver, isOpen: open } },
  }
}
