import { answerFound } from './answer/answer-found'
import { type EngineResult } from './engine'
import { formatDay } from './format/format-day'
import { vietnamDay } from './format/vietnam-day'
import { type Inquiry } from './inquiry'
import { isOpen, nextOpening } from './people/office-hours'
import { PORTAL_URL } from './portal-url'
import { toReply, wordButton, type Situation } from './situation'

/** A code of a request or a question: says how it stands, and nothing of who sent it. */
export function takeInquiry(situation: Situation): EngineResult | undefined {
  const { inquiry, say } = situation
  switch (inquiry?.kind) {
    case undefined:
      return undefined
    case 'request':
      return tell(situation, requestText(situation, inquiry))
    case 'question':
      return inquiry.state === 'open'
        ? tell(situation, say.inquiry.question.open(inquiry.code, dayOf(inquiry.askedAt)))
        : tellOutOfScope(situation, inquiry.code)
    case 'answer':
      return answerFound(situation, inquiry)
    case 'unknown':
      return tell(situation, say.inquiry.unknown)
    case 'too-many':
      return tell(situation, say.inquiry.tooMany)
  }
}

function requestText(
  { release, now, say }: Situation,
  { state, code, askedAt, closedAt = askedAt, ...request }: Extract<Inquiry, { kind: 'request' }>,
): string {
  const { request: words } = say.inquiry
  const { agencies, holidays } = release.content
  const agency = agencies.find(({ id }) => id === request.agency)
  const name = agency?.name ?? request.agency
  if (state === 'held') return words.held(code, name)
  if (state === 'closed') return words.closed(code, name, dayOf(closedAt))
  const people = agency?.people
  const opening = people && !isOpen(people, holidays, now) && nextOpening(people, holidays, now)
  return [
    words.waiting(code, name, dayOf(askedAt)),
    ...(opening ? [words.nextOpening(opening.time, formatDay(opening.day))] : []),
  ].join(' ')
}

function tellOutOfScope(situation: Situation, code: string): EngineResult {
  const { say } = situation
  const card = {
    kind: 'notice' as const,
    title: say.none.title,
    sections: [{ lines: [{ text: say.none.person }] }],
    links: [{ label: say.none.search, url: PORTAL_URL }],
  }
  const reply = toReply(say.inquiry.question.outOfScope(code), {
    card,
    buttons: [wordButton(say.button.person)],
  })
  return { ...tell(situation, ''), replies: [reply] }
}

function tell({ state, inquiry }: Situation, text: string): EngineResult {
  return {
    state,
    replies: [toReply(text)],
    outcome: 'command',
    reasons: { by: 'command', note: `code: ${inquiry?.kind ?? 'none'}` },
  }
}

function dayOf(moment: string): string {
  return formatDay(vietnamDay(new Date(moment)))
}
