import { type Reply } from '../../channel/message'
import { type Guide } from '../../content/guide'
import { facetSections } from '../answer/facet-sections'
import { guideSource } from '../answer/guide-source'
import { type Walk } from '../conversation-state'
import { PORTAL_URL } from '../portal-url'
import { steerButton, toReply, wordButton, type Situation } from '../situation'
import { dueText } from './due-text'

const STARS = [1, 2, 3, 4, 5]

/** After the last step: how to follow the dossier, when the result is due, and a rating. */
export function showFinish(guide: Guide, walk: Walk, situation: Situation): Reply[] {
  const { say } = situation
  const telling = { guide, answers: walk.answers, situation }
  const finished = toReply(say.walk.finishedLead(guide.label), {
    card: {
      kind: 'notice',
      title: say.heading.track,
      sections: [
        { lines: say.walk.track.map((text) => ({ text })) },
        { heading: say.heading.duration, lines: [{ text: dueText(telling) }] },
        ...facetSections('result', telling),
      ],
      links: [{ label: say.button.portal, url: PORTAL_URL }],
      source: guideSource(guide),
    },
  })
  return [finished, askRating(situation)]
}

/** Anonymous, and may be passed over. */
export function askRating({ say }: Situation, text = say.walk.rate): Reply {
  const stars = STARS.map((count) => wordButton(say.walk.stars(count)))
  return toReply(text, { buttons: [...stars, steerButton(say.button.skip)], expects: 'rating' })
}
