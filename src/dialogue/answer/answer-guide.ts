import { type Card, type Reply } from '../../channel/message'
import { type FacetId } from '../../content/facet'
import { type Guide } from '../../content/guide'
import { formatDay } from '../format/format-day'
import { daysBetween, vietnamDay } from '../format/vietnam-day'
import { toReply, type Situation } from '../situation'
import { asksOneThing } from '../read/is-question-like'
import { withOpening } from '../with-opening'
import { facetButtons } from './facet-buttons'
import { facetNames } from './facet-names'
import { facetSections } from './facet-sections'
import { findFrequentQuestion } from './find-frequent-question'
import { guideSource } from './guide-source'
import { overviewSections } from './overview-sections'
import { type Section, type Telling } from './telling'

/** An editor is expected to look at a guide again within this time; later the citizen is warned. */
export const CHECKED_DAYS_MAX = 60

/**
 * Exactly what was asked about a procedure, in the order asked: the answer to a frequent
 * question that fits, then each facet; its outline when nothing in particular was asked.
 */
export function answerGuide(guide: Guide, facets: FacetId[], situation: Situation): Reply {
  const { state, text: question } = situation
  const answers = state.walk?.code === guide.code ? state.walk.answers : {}
  const telling = { guide, answers, situation }
  const frequent = findFrequentQuestion(guide, question, {
    besideFacets: facets.length > 0,
  })
  const sections = [
    ...(frequent ? [{ heading: frequent.question, lines: [{ text: frequent.answer }] }] : []),
    ...facets.flatMap((facet) => facetOrNothing(facet, telling)),
  ]
  const isOutline = sections.length === 0
  const lead = leadOf(telling, facets, isOutline)
  return toReply(withOpening(guide, state, lead), {
    card: isOutline
      ? { ...toCard(telling, overviewSections(telling), []), text: guide.summary }
      : toCard(telling, sections, contextOf(facets, telling)),
    buttons: facetButtons(guide, facets, situation),
  })
}

function leadOf({ guide, situation }: Telling, facets: FacetId[], isOutline: boolean): string {
  const { answer } = situation.say
  if (isOutline && asksOneThing(situation.text)) return answer.noOwnAnswer(guide.label)
  if (isOutline) return answer.overviewLead(guide.label)
  if (facets.length === 0) return answer.frequentLead(guide.label)
  return answer.lead(facetNames(facets, situation), guide.label)
}

function facetOrNothing(facet: FacetId, telling: Telling): Section[] {
  const sections = facetSections(facet, telling)
  if (sections.length > 0) return sections
  const { say } = telling.situation
  const name = say.facet[facet]
  return [{ heading: name, lines: [{ text: say.answer.nothingStated(name.toLowerCase()) }] }]
}

/** One line that an answer should not be read without; what was asked comes first. */
function contextOf(facets: FacetId[], { guide, situation }: Telling): string[] {
  if (facets.includes('online-level')) return []
  return [situation.say.answer.online[guide.online.level]]
}

/** The card with source and link, notes, and a warning when nobody has looked at the guide for long. */
function toCard({ guide, situation }: Telling, sections: Section[], notes: string[]): Card {
  const { say, now } = situation
  const isStale = daysBetween(guide.checked, vietnamDay(now)) > CHECKED_DAYS_MAX
  const last = isStale ? [...notes, say.answer.stale(formatDay(guide.checked))] : notes
  return {
    kind: 'answer',
    title: guide.label,
    sections: last.length > 0 ? [...sections, { lines: last.map(toLine) }] : sections,
    links: [{ label: say.button.officialPage, url: guide.url }],
    source: guideSource(guide),
  }
}

function toLine(text: string): { text: string } {
  return { text }
}
