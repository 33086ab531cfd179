import { FacetId } from '../content/facet'
import { answerFollowUp } from './answer/answer-follow-up'
import { type EngineResult } from './engine'
import { stripFillers } from './read/strip-fillers'
import { type Situation } from './situation'
import { startWalk } from './walk/start-walk'

/** The words on a button under an answer, typed: "Giấy tờ", "huong dan tung buoc". */
export function takeButtonWords(situation: Situation): EngineResult | undefined {
  const { state, say, text } = situation
  const typed = stripFillers(text)
  if (state.topic !== undefined && typed === stripFillers(say.button.walk)) {
    return startWalk(situation, state.topic)
  }
  const facet = FacetId.options.find((id) => typed === stripFillers(say.facet[id]))
  return facet && answerFollowUp(situation, [facet], { by: 'choice', read: text })
}
