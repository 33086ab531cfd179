import { type Reply } from '../../channel/message'
import { type CatalogueEntry } from '../../content/catalogue-entry'
import { type FacetId } from '../../content/facet'
import { PORTAL_URL } from '../portal-url'
import { toReply, wordButton, type Situation } from '../situation'
import { facetNames } from './facet-names'

/** A list of nearly everybody says nothing about whom a procedure is for. */
const AUDIENCE_MAX = 3

/**
 * What is known of a procedure without a guide: who it is, and where its official page is.
 * Nothing else is told, because nobody has checked it.
 */
export function answerCatalogueEntry(
  entry: CatalogueEntry,
  facets: FacetId[],
  situation: Situation,
): Reply {
  const { say, release } = situation
  const levels = entry.levels.map((level) => say.level[level]).join(', ')
  const lines = [
    say.catalogue.agency(entry.agency ?? entry.ministry),
    levels === '' ? undefined : say.catalogue.level(levels),
    say.catalogue.field(entry.field),
    isTelling(entry.audience) ? say.catalogue.audience(entry.audience.join(', ')) : undefined,
    entry.url === undefined ? say.catalogue.searchByCode(entry.code) : undefined,
  ].filter((line) => line !== undefined)
  const link =
    entry.url === undefined
      ? { label: say.button.portal, url: PORTAL_URL }
      : { label: say.button.officialPage, url: entry.url }
  const isAsked = facets.length > 0
  return toReply(say.catalogue.lead(release.label(entry.code)), {
    card: {
      kind: 'answer',
      title: entry.name,
      text: isAsked
        ? say.catalogue.noGuideFacet(facetNames(facets, situation).toLowerCase())
        : say.catalogue.noGuide,
      sections: [{ heading: say.heading.about, lines: lines.map((text) => ({ text })) }],
      links: [link],
      source: {
        code: entry.code,
        title: entry.source ?? say.catalogue.nationalCatalogue,
        url: link.url,
        checked: entry.sourceDate,
      },
    },
    buttons: [wordButton(say.button.person)],
  })
}

function isTelling(audience: string[]): boolean {
  return audience.length > 0 && audience.length <= AUDIENCE_MAX
}
