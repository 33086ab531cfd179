import { type Reply } from '../../channel/message'
import { type Guide } from '../../content/guide'
import { facetSections, type Section, type Telling } from '../answer/facet-sections'
import { guideSource } from '../answer/guide-source'
import { type Walk } from '../conversation-state'
import { toReply, wordButton, type Situation } from '../situation'
import { dueText } from './due-text'

/** The citizen's own list of papers, with what it costs and when the result can be expected. */
export function showChecklist(guide: Guide, walk: Walk, situation: Situation): Reply {
  const { say } = situation
  const telling = { guide, answers: walk.answers, situation }
  const documents = facetSections('documents', telling)
  const due = { lines: [{ text: dueText(telling) }] }
  return toReply(say.walk.checklistLead(guide.label), {
    card: {
      kind: 'checklist',
      title: say.facet.documents,
      sections: [
        ...documents,
        ...facetSections('fee', telling),
        ...facetSections('time', telling),
        due,
        ...facetSections('deadline', telling),
        ...warningSections(telling),
      ],
      links: [{ label: say.button.officialPage, url: guide.url }],
      source: guideSource(guide),
    },
    buttons: [
      say.button.next,
      ...(walk.asked.length > 0 ? [say.button.back] : []),
      say.button.stop,
    ].map(wordButton),
  })
}

function warningSections({ guide, answers, situation }: Telling): Section[] {
  const { say } = situation
  const warnings = facetSections('conditions', {
    guide: { ...guide, conditions: guide.warnings },
    answers,
    situation,
  })
  return warnings.map((section) => ({ ...section, heading: say.heading.warning }))
}
