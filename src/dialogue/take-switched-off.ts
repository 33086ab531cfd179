import { type Agency } from '../content/agency'
import { type EngineInput, type EngineResult } from './engine'
import { phrasesIn } from './phrases/phrases'
import { PORTAL_URL } from './portal-url'
import { toReply } from './situation'

const AGENCIES_MAX = 10

/**
 * While operators have stopped the assistant, nothing is answered from the content: the
 * citizen is told so, and where to look and whom to ask instead.
 */
export function takeSwitchedOff(input: EngineInput): EngineResult | undefined {
  if (!input.isSwitchedOff) return undefined
  const { state, release } = input
  const say = phrasesIn(state.locale)
  const reachable = release.content.agencies.filter(({ phone, url }) => phone ?? url)
  const lines = [{ text: say.none.person }, ...reachable.slice(0, AGENCIES_MAX).map(toLine)]
  const card = {
    kind: 'notice' as const,
    title: say.none.title,
    sections: [{ lines }],
    links: [{ label: say.none.search, url: PORTAL_URL }],
  }
  return {
    state,
    replies: [toReply(say.switchedOff, { card })],
    outcome: 'switched-off',
    reasons: { by: 'guard', note: 'switched off' },
  }
}

function toLine({ name, phone, url }: Agency) {
  return {
    text: phone === undefined ? name : `${name}: ${phone}`,
    ...(url === undefined ? {} : { link: { label: name, url } }),
  }
}
