import { type FacetId } from '../../content/facet'
import { type Guide } from '../../content/guide'
import { documentSections, formSections } from './document-sections'
import { legalSections } from './legal-sections'
import { onlineLevelText } from './online-level-text'
import { applicable, detailOf, type Section, type Telling } from './telling'
import { feeSections, placeSections, timeSections } from './way-sections'

const SECTIONS: Record<FacetId, (telling: Telling) => Section[]> = {
  documents: documentSections,
  fee: feeSections,
  time: timeSections,
  place: placeSections,
  steps: stepSections,
  conditions: (telling) => statementSections(telling, telling.guide.conditions),
  forms: formSections,
  result: (telling) => statementSections(telling, telling.guide.results),
  'legal-basis': legalSections,
  'online-level': ({ guide, situation }) => [
    { lines: [{ text: onlineLevelText(guide, situation.say) }] },
  ],
  deadline: (telling) => statementSections(telling, telling.guide.deadlines),
}

/** What a guide says to one thing asked about it; no section when it says nothing. */
export function facetSections(facet: FacetId, telling: Telling): Section[] {
  const heading = telling.situation.say.facet[facet]
  return SECTIONS[facet](telling)
    .filter(({ lines }) => lines.length > 0)
    .map((section) => ({ ...section, heading: section.heading ?? heading }))
}

/** Sentences of a guide, each with its condition where that is open. */
export function statementSections(telling: Telling, facts: Guide['warnings']): Section[] {
  const lines = applicable(telling, facts).map(({ text, when }) => ({
    text,
    ...detailOf(telling, { when }),
  }))
  return [{ lines }]
}

function stepSections(telling: Telling): Section[] {
  const lines = applicable(telling, telling.guide.steps).map(({ title, when }) => ({
    text: title,
    ...detailOf(telling, { when }),
  }))
  return [{ numbered: true, lines }]
}
