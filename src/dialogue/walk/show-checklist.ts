import { type Reply } from '../../channel/message'
import { type Guide } from '../../content/guide'
import { facetSections, statementSections } from '../answer/facet-sections'
import { guideSource } from '../answer/guide-source'
import { type Section, type Telling } from '../answer/telling'
import { type Walk } from '../conversation-state'
import { steerButton, toReply, wordButton, type Situation } from '../situation'
import { dueText } from './due-text'
import { walkedWay } from './walked-way'

/** The citizen's own list of papers, with what it costs and when the result can be expected. */
export function showChecklist(guide: Guide, walk: Walk, situation: Situation): Reply {
  const { say } = situation
  const telling = withWalkedWay({ guide, answers: walk.answers, situation, isPersonal: true })
  const documents = facetSections('documents', telling).flatMap(toTickable)
  const due = { lines: [{ text: dueText(telling) }] }
  return toReply(say.walk.checklistLead(guide.label), {
    card: {
      kind: 'checklist',
      title: say.walk.checklistTitle,
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
      wordButton(say.button.next),
      ...(walk.asked.length > 0 ? [steerButton(say.button.back)] : []),
      steerButton(say.button.stop),
    ],
  })
}

/** Only the way that the walk leads, so that no fee stands there which is not to be paid. */
function withWalkedWay(telling: Telling): Telling {
  const way = walkedWay(telling)
  return { ...telling, guide: { ...telling.guide, waysToSubmit: way ? [way] : [] } }
}

/** Papers can be ticked off; the notes among them, which have no count or kind, cannot. */
function toTickable({ heading, lines }: Section): Section[] {
  const papers = lines.filter(({ detail }) => detail !== undefined)
  const notes = lines.filter(({ detail }) => detail === undefined)
  const sections = [
    { heading, tickable: true, lines: papers },
    { ...(papers.length === 0 ? { heading } : {}), lines: notes },
  ]
  return sections.filter((section) => section.lines.length > 0)
}

function warningSections(telling: Telling): Section[] {
  const { guide, situation } = telling
  const { say } = situation
  const sections: Section[] = [
    ...statementSections(telling, guide.warnings).map(({ lines }) => ({
      heading: say.heading.warning,
      lines,
    })),
    { heading: say.answer.toCheck, folded: true, lines: guide.toCheck.map((text) => ({ text })) },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}
