import { type Reply } from '../../channel/message'
import { type Guide } from '../../content/guide'
import { formatDay } from '../format/format-day'
import { toReply, wordButton, type Situation } from '../situation'
import { guideSource } from './guide-source'

/** An answer never outlives its law: the official page instead of what may be wrong by now. */
export function answerExpired(guide: Guide, { say }: Situation): Reply {
  const until = guide.validity.until ?? guide.validity.from
  return toReply(say.answer.expired(guide.label, formatDay(until)), {
    card: {
      kind: 'notice',
      title: guide.label,
      ...(guide.validity.note === undefined ? {} : { text: guide.validity.note }),
      sections: [],
      links: [{ label: say.button.officialPage, url: guide.url }],
      source: guideSource(guide),
    },
    buttons: [wordButton(say.button.person)],
  })
}
