import { type FacetId } from '../../content/facet'
import { type Guide, type Step } from '../../content/guide'
import { documentSections, formSections } from './document-sections'
import { legalSections } from './legal-sections'
import { onlineLevelText } from './online-level-text'
import { applicable, detailOf, isCertain, type Section, type Telling } from './telling'
import { feeSections, placeSections, timeSections } from './way-sections'

/** More conditions than this are not read among the steps. */
const CONDITIONS_MAX = 3

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

/** What a guide says to one thing asked about it, named at its beginning; no section when it says nothing. */
export function facetSections(facet: FacetId, telling: Telling): Section[] {
  const heading = telling.situation.say.facet[facet]
  return SECTIONS[facet](telling)
    .filter(({ lines }) => lines.length > 0)
    .map((section, at) =>
      at === 0 ? { ...section, heading: section.heading ?? heading } : section,
    )
}

/** Sentences of a guide, each with its condition where that is open. */
export function statementSections(telling: Telling, facts: Guide['warnings']): Section[] {
  const lines = applicable(telling, facts).map(({ text, when }) => ({
    text,
    ...detailOf(telling, { when }),
  }))
  return [{ lines }]
}

/**
 * The steps by their titles. Where many depend on the case their conditions would bury them,
 * so they are only marked, and the way to one's own steps is told.
 */
function stepSections(telling: Telling): Section[] {
  const { say } = telling.situation
  const steps = applicable(telling, telling.guide.steps)
  const isOpen = (step: Step) => !isCertain(telling, step)
  const isMarked = steps.filter(isOpen).length > CONDITIONS_MAX
  const lines = steps.map((step) =>
    isMarked
      ? { text: isOpen(step) ? say.answer.inSomeCases(step.title) : step.title }
      : { text: step.title, ...detailOf(telling, { when: step.when }) },
  )
  const own = isMarked ? [{ lines: [{ text: say.answer.personalSteps }] }] : []
  return [{ numbered: true, lines }, ...own]
}
