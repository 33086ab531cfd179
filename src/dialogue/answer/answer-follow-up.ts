import { type FacetId } from '../../content/facet'
import { type EngineResult, type Reasons } from '../engine'
import { type Situation } from '../situation'
import { answerProcedure } from './answer-procedure'
import { askBack } from './ask-back'
import { askWhichProcedure } from './ask-which-procedure'

/** "thế phí bao nhiêu?": about the candidates on the screen, or else the procedure at hand. */
export function answerFollowUp(
  situation: Situation,
  facets: FacetId[],
  reasons: Reasons,
): EngineResult {
  const { topic, pending } = situation.state
  if (pending) {
    const all = [...new Set([...pending.facets, ...facets])]
    return askBack(situation, { ...pending, facets: all, reasons })
  }
  if (topic === undefined) return askWhichProcedure(situation, reasons)
  return answerProcedure(situation, { code: topic, facets, reasons })
}
