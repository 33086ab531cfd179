import { type Reply } from '../../channel/message'
import { type FacetId } from '../../content/facet'
import { currentCode } from '../current-code'
import { type EngineResult, type Reasons } from '../engine'
import { joinWords } from '../format/join-words'
import { formatPayload } from '../payload'
import { steerButton, toReply, type Situation } from '../situation'
import { answerProcedure } from './answer-procedure'
import { candidateLabels, describeCandidate } from './candidate-labels'

/** More than this nobody compares; the searcher keeps to it as well. */
const CANDIDATES_MAX = 3

interface Candidates {
  codes: string[]
  /** What was asked, to be answered as soon as one is picked. */
  facets: FacetId[]
  question: string
  reasons: Reasons
}

/** Puts the candidates to the citizen, in words that tell them apart, and a way to refuse all. */
export function askBack(situation: Situation, candidates: Candidates): EngineResult {
  const { facets, question, reasons } = candidates
  const current = candidates.codes.map((code) => currentCode(situation, code))
  const codes = [...new Set(current)].slice(0, CANDIDATES_MAX)
  const [only, ...others] = codes
  // Two old codes of one procedure leave nothing to choose between.
  if (only !== undefined && others.length === 0 && current.length > 1) {
    return answerProcedure(situation, { code: only, facets, reasons })
  }
  const labels = candidateLabels(codes, situation)
  const choices = codes.map((code, at) => ({
    label: labels[at] ?? code,
    send: formatPayload({ kind: 'show', code }),
  }))
  return {
    state: { ...situation.state, choices, pending: { question, codes, facets } },
    replies: [toChoices(codes, choices, situation, leadOf(situation, codes, facets))],
    outcome: 'asked',
    reasons: { ...reasons, facets },
  }
}

/** Whoever asks on instead of picking is told what the same choices are still needed for. */
function leadOf({ state, say }: Situation, codes: string[], facets: FacetId[]): string {
  const isAgain = state.pending?.codes.join(' ') === codes.join(' ') && facets.length > 0
  if (!isAgain) return say.ask.which
  const names = facets.map((facet) => say.facet[facet].toLowerCase())
  return say.ask.whichFor(joinWords(names, say))
}

function toChoices(
  codes: string[],
  choices: { label: string; send: string }[],
  situation: Situation,
  lead: string,
): Reply {
  const { say } = situation
  const lines = codes.map((code, at) => {
    const detail = describeCandidate(code, codes, situation)
    return { text: choices[at]?.label ?? code, ...(detail === '' ? {} : { detail }) }
  })
  return toReply(lead, {
    card: {
      kind: 'choices',
      title: say.ask.title,
      sections: [{ numbered: true, lines }],
      links: [],
    },
    buttons: [...choices, steerButton(say.button.noneOfThese)],
    expects: 'choice',
  })
}
