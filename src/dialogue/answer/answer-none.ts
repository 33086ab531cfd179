import { type EngineResult, type Reasons } from '../engine'
import { PORTAL_URL } from '../portal-url'
import { toReply, wordButton, type Situation } from '../situation'
import { closeChoices } from '../state-changes'

const FIELDS_MAX = 3

/**
 * An honest no: nothing is guessed. The citizen learns which fields came near, where to
 * search and how to reach a person; the hits stay in the reasons for an editor.
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
    state: closeChoices(state),
    replies: [toReply(say.none.sorry, { card, buttons: [wordButton(say.button.person)] })],
    outcome: 'unresolved',
    reasons,
  }
}

function nearestFields({ release }: Situation, { hits = [] }: Reasons): string[] {
  const fields = hits.flatMap(
    ({ code }) => (release.guide(code) ?? release.catalogueEntry(code))?.field ?? [],
  )
  return [...new Set(fields)].slice(0, FIELDS_MAX)
}
