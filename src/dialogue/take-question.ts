import { type FacetId } from '../content/facet'
import { type Understanding } from '../search/searcher'
import { answerFollowUp } from './answer/answer-follow-up'
import { answerIntent } from './answer/answer-intent'
import { answerNone } from './answer/answer-none'
import { answerProcedure } from './answer/answer-procedure'
import { askAboutTopic } from './answer/ask-about-topic'
import { askBack } from './answer/ask-back'
import { findFrequentQuestion } from './answer/find-frequent-question'
import { type EngineResult, type Reasons } from './engine'
import { isEnglish } from './read/is-english'
import { readCorrection } from './read/read-correction'
import { refuseChoices } from './refuse-choices'
import { understand, type Situation } from './situation'
import { toReasons } from './to-reasons'

/** An intent must be surer than this to be meant by words that would also follow up on the topic. */
const INTENT_OVER_TOPIC_MIN = 0.95
/**
 * Asked in general, or mere politeness, when no procedure is at hand; otherwise what is asked is
 * asked of the procedure.
 */
const IN_GENERAL = new Set([
  'greet',
  'thanks',
  'small-talk',
  'where-is-my-office',
  'fee-in-general',
  'which-portal',
  'online-value',
  'result-by-post',
])

/** Less likely than this, an English message has met Vietnamese words that look like its own. */
const ENGLISH_MATCH_MIN = 0.5
/** The intent whose buttons name procedures to begin with. */
const WITH_PROCEDURES = 'what-can-you-do'

/** Words that nothing before has taken: an intent, a procedure, or nothing that is known. */
export function takeQuestion(situation: Situation): EngineResult {
  const correction = readCorrection(situation.text)
  if (correction === '') return refuseChoices(situation)
  const question = correction ?? situation.text
  const understanding = understand(situation, question)
  const reasons = toReasons(understanding)
  return (
    takeIntent(situation, understanding, reasons) ??
    (understanding.isFollowUp
      ? answerFollowUp(situation, understanding.facets, reasons)
      : undefined) ??
    takeMatch({ ...situation, text: question }, understanding, reasons)
  )
}

function takeIntent(
  situation: Situation,
  { intent, isFollowUp }: Understanding,
  reasons: Reasons,
): EngineResult | undefined {
  const { state, release } = situation
  const known = release.content.intents.find(({ id }) => id === intent?.id)
  if (!intent || !known) return undefined
  const isOnTopic = isFollowUp && (state.topic !== undefined || state.pending !== undefined)
  const isSurer = intent.probability >= INTENT_OVER_TOPIC_MIN && !IN_GENERAL.has(intent.id)
  if (isOnTopic && !isSurer) return undefined
  return answerIntent(situation, known, { ...reasons, by: 'intent' })
}

function takeMatch(
  situation: Situation,
  { match, facets, also }: Understanding,
  reasons: Reasons,
): EngineResult {
  switch (match.kind) {
    case 'answer':
      return answerProcedure(situation, { code: match.code, facets, also, reasons })
    case 'ask':
      if (isForeign(situation, reasons)) return answerUnknown(situation, facets, reasons)
      return askBack(situation, { codes: match.codes, facets, question: situation.text, reasons })
    case 'none':
      return answerUnknown(situation, facets, reasons)
  }
}

function answerUnknown(situation: Situation, facets: FacetId[], reasons: Reasons): EngineResult {
  return (
    answerFromTopic(situation, reasons) ??
    askAboutTopic(situation, facets, reasons) ??
    withEnglishButtons(situation, answerNone(situation, reasons))
  )
}

/** "Chủ trọ không cho thì sao" names no procedure, but is a frequent question of the one at hand. */
function answerFromTopic(situation: Situation, reasons: Reasons): EngineResult | undefined {
  const { state, release, text } = situation
  const guide = state.topic === undefined ? undefined : release.guide(state.topic)
  const isKnown = guide && findFrequentQuestion(guide, text, { besideFacets: false })
  return isKnown ? answerProcedure(situation, { code: guide.code, facets: [], reasons }) : undefined
}

/** English words that only look like Vietnamese ones bring up candidates that nobody meant. */
function isForeign({ text }: Situation, { probability = 0 }: Reasons): boolean {
  return isEnglish(text) && probability < ENGLISH_MATCH_MIN
}

/** Procedures by their English names, since the search reads Vietnamese only. */
function withEnglishButtons({ state, release }: Situation, result: EngineResult): EngineResult {
  const [reply] = result.replies
  if (state.locale !== 'en' || !reply) return result
  const named = release.content.intents.find(({ id }) => id === WITH_PROCEDURES)?.buttons ?? []
  const buttons = named.map(({ label, send }) => ({ label: label.en ?? label.vi, send }))
  return { ...result, replies: [{ ...reply, buttons: [...buttons, ...reply.buttons] }] }
}
