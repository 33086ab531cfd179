import { type Reply } from '../../channel/message'
import { type FacetId } from '../../content/facet'
import { type Guide } from '../../content/guide'
import { currentCode } from '../current-code'
import { type EngineResult, type Reasons } from '../engine'
import { vietnamDay } from '../format/vietnam-day'
import { toReply, type Situation } from '../situation'
import { closeChoices } from '../state-changes'
import { answerCatalogueEntry } from './answer-catalogue-entry'
import { answerExpired } from './answer-expired'
import { answerGuide } from './answer-guide'
import { answerUnknownCode } from './answer-unknown-code'
import { offerAlso } from './offer-also'

/** What is asked about which procedure, and how that was understood. */
export interface ProcedureQuestion {
  code: string
  facets: FacetId[]
  /** A second procedure asked about in the same message; offered, not answered. */
  also?: string | undefined
  reasons: Reasons
}

/**
 * Tells what was asked about a procedure: from its guide while that is in force, and
 * otherwise where to read it. The procedure becomes what follow-up questions are about.
 */
export function answerProcedure(situation: Situation, question: ProcedureQuestion): EngineResult {
  const result = answerOne(situation, question)
  const also = question.also === undefined ? undefined : currentCode(situation, question.also)
  return also === undefined || also === result.state.topic
    ? result
    : { ...result, replies: offerAlso(result.replies, also, situation) }
}

function answerOne(situation: Situation, question: ProcedureQuestion): EngineResult {
  const { release, now } = situation
  const code = currentCode(situation, question.code)
  const reasons = { ...question.reasons, code, facets: question.facets }
  const state = { ...closeChoices(situation.state), topic: code }
  const guide = release.guide(code)
  if (guide && isExpired(guide, now)) {
    return { state, replies: [answerExpired(guide, situation)], outcome: 'expired-guide', reasons }
  }
  if (guide) {
    const replies = [
      ...replacedNotice(situation, question.code, guide),
      answerGuide(guide, question.facets, situation),
    ]
    return { state, replies, outcome: 'answered', reasons }
  }
  const entry = release.catalogueEntry(code)
  if (!entry) return answerUnknownCode(situation, code)
  const replies = [answerCatalogueEntry(entry, question.facets, situation)]
  return { state, replies, outcome: 'answered', reasons }
}

/** Whoever asks for an old code learns that it is one; who asked in words knows nothing of it. */
function replacedNotice({ say, text }: Situation, asked: string, guide: Guide): Reply[] {
  return asked === guide.code || !text.includes(asked)
    ? []
    : [toReply(say.answer.replaced(asked, guide.code))]
}

/** Past the day until which its editor vouches for it. */
export function isExpired({ validity }: Guide, now: Date): boolean {
  return validity.until !== undefined && validity.until < vietnamDay(now)
}
