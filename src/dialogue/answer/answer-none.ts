import { type EngineResult, type Reasons } from '../engine'
import { PORTAL_URL } from '../portal-url'
import { toReply, type Situation } from '../situation'
import { closeChoices } from '../state-changes'
import { unansweredButtons, withUnanswered } from '../take-wish'

const FIELDS_MAX = 2
/** Less likely than this, what came nearest is far-fetched and not worth naming. */
const PROBABILITY_MIN = 0.1
/** A field is near when more than one procedure of it came up. */
const HITS_MIN = 2

/**
 * An honest no: nothing is guessed. The citizen learns which fields came near if any did, where
 * to search and how to reach a person; the hits stay in the reasons for an editor.
 */
export function answerNone(situation: Situation, reasons: Reasons): EngineResult {
  const { state, say } = situation
  const fields = nearestFields(situation, reasons)
  const lines = [
    ...(fields.length > 0 ? [{ text: say.none.nearest(fields.join('; ')) }] : []),
    { text: say.none.person },
  ]
  const card = {
    kind: 'notice' as const,
    title: say.none.title,
    sections: [{ lines }],
    links: [{ label: say.none.search, url: PORTAL_URL }],
  }
  return {
    state: withUnanswered(closeChoices(state), situation),
    replies: [toReply(say.none.sorry, { card, buttons: unansweredButtons(situation) })],
    outcome: 'unresolved',
    reasons,
  }
}

function nearestFields({ release }: Situation, { hits = [], probability = 0 }: Reasons): string[] {
  if (probability < PROBABILITY_MIN) return []
  const fields = hits.flatMap(
    ({ code }) => (release.guide(code) ?? release.catalogueEntry(code))?.field ?? [],
  )
  const isNear = (field: string) => fields.filter((other) => other === field).length >= HITS_MIN
  return [...new Set(fields)].filter(isNear).slice(0, FIELDS_MAX)
}
