import { type FacetId } from '../../content/facet'
import { fold } from '../../text/normalize'
import { type EngineResult, type Reasons } from '../engine'
import { asksOneThing } from '../read/is-question-like'
import { formatPayload } from '../payload'
import { steerButton, toReply, type Situation } from '../situation'
import { facetNames } from './facet-names'

/** Whoever says more than this has named something else, and the procedure at hand is not meant. */
const WORDS_MAX = 8

/**
 * "Rồi nộp ở đâu vậy cháu": it is clear what is asked but not about what, so the procedure at
 * hand is asked for. Undefined where there is none, or where too much else was said.
 */
export function askAboutTopic(
  situation: Situation,
  facets: FacetId[],
  reasons: Reasons,
): EngineResult | undefined {
  const { state, say, release, text } = situation
  const { topic } = state
  if (topic === undefined || facets.length === 0) return undefined
  if (fold(text).split(' ').length > WORDS_MAX || asksOneThing(text)) return undefined
  const label = say.button.yes
  const choices = [{ label, send: formatPayload({ kind: 'show', code: topic }) }]
  const names = facetNames(facets, situation).toLowerCase()
  return {
    state: { ...state, choices, pending: { question: text, codes: [topic], facets } },
    replies: [
      toReply(say.ask.isItThis(names, release.label(topic)), {
        buttons: [...choices, steerButton(say.button.no)],
        expects: 'choice',
      }),
    ],
    outcome: 'asked',
    reasons: { ...reasons, facets, code: topic },
  }
}
