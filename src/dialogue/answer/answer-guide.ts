import { type Card, type Reply } from '../../channel/message'
import { type FacetId } from '../../content/facet'
import { type Guide } from '../../content/guide'
import { formatDay } from '../format/format-day'
import { joinWords } from '../format/join-words'
import { daysBetween, vietnamDay } from '../format/vietnam-day'
import { toReply, type Situation } from '../situation'
import { facetButtons } from './facet-buttons'
import { facetSections, onlineLevelText, type Section, type Telling } from './facet-sections'
import { guideSource } from './guide-source'

/** An editor is expected to look at a guide again within this time; later the citizen is warned. */
export const CHECKED_DAYS_MAX = 60

/** Exactly what was asked about a procedure, in the order asked; its outline when nothing was. */
export function answerGuide(guide: Guide, facets: FacetId[], situation: Situation): Reply {
  const { say, state } = situation
  const answers = state.walk?.code === guide.code ? state.walk.answers : {}
  const telling = { guide, answers, situation }
  const text =
    facets.length > 0
      ? say.answer.lead(facetNames(facets, situation), guide.label)
      : say.answer.overviewLead(guide.label)
  return toReply(text, {
    card: facets.length > 0 ? facetCard(facets, telling) : overviewCard(telling),
    buttons: facetButtons(guide, facets, situation),
  })
}

/** The names of facets as a list that begins a sentence: "Lệ phí và thời hạn". */
export function facetNames(facets: FacetId[], { say }: Situation): string {
  const [first = '', ...rest] = facets.map((facet) => say.facet[facet])
  return joinWords([first, ...rest.map((name) => name.toLowerCase())], say)
}

function facetCard(facets: FacetId[], telling: Telling): Card {
  const { guide, situation } = telling
  const sections = facets.flatMap((facet) => {
    const found = facetSections(facet, telling)
    return found.length > 0 ? found : [emptySection(facet, situation)]
  })
  return guideCard(telling, { text: contextOf(facets, guide, situation), sections })
}

function overviewCard(telling: Telling): Card {
  const { guide, situation } = telling
  const { say } = situation
  const about = { heading: say.heading.about, lines: [{ text: onlineLevelText(guide, situation) }] }
  const sections = (['place', 'time', 'fee', 'deadline'] as const).flatMap((facet) =>
    facetSections(facet, telling),
  )
  return guideCard(telling, { text: guide.summary, sections: [about, ...sections] })
}

function emptySection(facet: FacetId, { say }: Situation): Section {
  const name = say.facet[facet]
  return { heading: name, lines: [{ text: say.answer.nothingStated(name.toLowerCase()) }] }
}

/** One line that an answer should not be read without. */
function contextOf(facets: FacetId[], guide: Guide, situation: Situation): string | undefined {
  return facets.includes('online-level') ? undefined : onlineLevelText(guide, situation)
}

/** The card with source and links, and with what its reader must be warned of. */
function guideCard(
  { guide, situation }: Telling,
  { text, sections }: { text: string | undefined; sections: Section[] },
): Card {
  const { say, now } = situation
  const isStale = daysBetween(guide.checked, vietnamDay(now)) > CHECKED_DAYS_MAX
  const lines = [
    ...(isStale ? [{ text: say.answer.stale(formatDay(guide.checked)) }] : []),
    ...guide.toCheck.map((note) => ({ text: note })),
  ]
  const warning = { heading: say.answer.toCheck, lines }
  return {
    kind: 'answer',
    title: guide.label,
    ...(text === undefined ? {} : { text }),
    sections: lines.length > 0 ? [...sections, warning] : sections,
    links: [{ label: say.button.officialPage, url: guide.url }],
    source: guideSource(guide),
  }
}
