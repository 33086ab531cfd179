import { ProcedureCode } from '../content/fields'
import { type Understanding } from '../search/searcher'
import { answerIntent } from './answer/answer-intent'
import { answerNone } from './answer/answer-none'
import { answerProcedure } from './answer/answer-procedure'
import { askBack } from './answer/ask-back'
import { askWhichProcedure } from './answer/ask-which-procedure'
import { type EngineResult, type Reasons } from './engine'
import { readCorrection } from './read/read-correction'
import { refuseChoices } from './refuse-choices'
import { understand, type Situation } from './situation'
import { toReasons } from './to-reasons'

/** Words that nothing before has taken: an intent, a procedure, or nothing that is known. */
export function takeQuestion(situation: Situation): EngineResult {
  const correction = readCorrection(situation.text)
  if (correction === '') return refuseChoices(situation)
  const question = correction ?? situation.text
  const code = knownCode(question, situation)
  const understanding = understand(situation, question)
  const reasons = toReasons(understanding)
  const { intent, facets, match, isFollowUp } = understanding

  if (code !== undefined) {
    return answerProcedure(situation, { code, facets, reasons: { ...reasons, note: 'by code' } })
  }
  if (intent) {
    const known = situation.release.content.intents.find(({ id }) => id === intent.id)
    if (known) return answerIntent(situation, known, { ...reasons, by: 'intent' })
  }
  if (isFollowUp) return answerFollowUp(situation, understanding, reasons)
  switch (match.kind) {
    case 'answer':
      return answerProcedure(situation, { code: match.code, facets, reasons })
    case 'ask':
      return askBack(situation, { codes: match.codes, facets, question, reasons })
    case 'none':
      return answerNone(situation, reasons)
  }
}

function answerFollowUp(
  situation: Situation,
  { facets }: Understanding,
  reasons: Reasons,
): EngineResult {
  const { topic } = situation.state
  if (topic === undefined) return askWhichProcedure(situation, reasons)
  return answerProcedure(situation, { code: topic, facets, reasons })
}

/** Procedure codes are exact, so nothing has to be searched for. */
function knownCode(question: string, { release }: Situation): string | undefined {
  return question
    .split(/[^\d.]+/u)
    .map((word) => word.replace(/\.$/u, ''))
    .filter((word) => ProcedureCode.safeParse(word).success)
    .find((code) => release.guide(code) ?? release.catalogueEntry(code))
}
