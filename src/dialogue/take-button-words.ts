import { FacetId } from '../content/facet'
import { answerFollowUp } from './answer/answer-follow-up'
import { type EngineResult } from './engine'
import { readEnglishFacets } from './read/read-english-facets'
import { stripFillers } from './read/strip-fillers'
import { type Situation } from './situation'
import { startWalk } from './walk/start-walk'

/**
 * The words on a button under an answer, typed: "Giấy tờ", "huong dan tung buoc". In English
 * also a short question, since the search reads Vietnamese only.
 */
export function takeButtonWords(situation: Situation): EngineResult | undefined {
  const { state, say, text } = situation
  const typed = stripFillers(text)
  const startWords = [say.button.walk, ...say.walk.startWords]
  if (state.topic !== undefined && startWords.some((words) => typed === stripFillers(words))) {
    return startWalk(situation, state.topic)
  }
  const facet = FacetId.options.find((id) => typed === stripFillers(say.facet[id]))
  const facets = facet ? [facet] : englishFacets(situation)
  return facets.length > 0
    ? answerFollowUp(situation, facets, { by: 'choice', read: text })
    : undefined
}

function englishFacets({ state, text }: Situation): FacetId[] {
  return state.locale === 'en' && state.topic !== undefined ? readEnglishFacets(text) : []
}
