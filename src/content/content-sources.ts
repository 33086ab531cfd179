import { type Agency, type Place } from './agency'
import { type CatalogueEntry } from './catalogue-entry'
import { type Content } from './content'
import { type Facet } from './facet'
import { type GoldenQuestion } from './golden-question'
import { type Guide } from './guide'
import { type Holiday } from './holiday'
import { type Command, type Intent } from './intent'
import { type PhrasebookEntry } from './phrasebook'
import { type Synonym } from './synonym'

/** A piece of content with the place it was read from, so that what is wrong with it can be found. */
export interface Sourced<T> {
  value: T
  file: string
  path: PropertyKey[]
  /** Set where the file is a list of lines and not a tree. */
  line?: number
}

/** All content as it was read, before it is put together. */
export interface ContentSources {
  catalogue: Sourced<CatalogueEntry>[]
  guides: Sourced<Guide>[]
  phrasebook: Sourced<PhrasebookEntry>[]
  intents: Sourced<Intent>[]
  commands: Sourced<Command>[]
  facets: Sourced<Facet>[]
  synonyms: Sourced<Synonym>[]
  agencies: Sourced<Agency>[]
  places: Sourced<Place>[]
  holidays: Sourced<Holiday>[]
  golden: Sourced<GoldenQuestion>[]
}

/** The content itself, in an order that does not depend on which file a procedure stands in. */
export function toContent(sources: ContentSources): Content {
  const guides = values(sources.guides)
  const catalogue = [...values(sources.catalogue), ...newProcedures(guides, sources)]
  return {
    catalogue: byKey(catalogue, ({ code }) => code),
    guides: byKey(guides, ({ slug }) => slug),
    phrasebook: byKey(values(sources.phrasebook), ({ code }) => code),
    intents: values(sources.intents),
    commands: values(sources.commands),
    facets: values(sources.facets),
    synonyms: values(sources.synonyms),
    agencies: values(sources.agencies),
    places: values(sources.places),
    holidays: byKey(values(sources.holidays), ({ from }) => from),
    golden: byKey(values(sources.golden), ({ id }) => id),
  }
}

/**
 * Guides can be ahead of the published catalogue. One for a procedure that neither the catalogue
 * has, nor any that it replaces, stands for its own entry, so that it can be found.
 */
function newProcedures(
  guides: Guide[],
  { catalogue, agencies }: Pick<ContentSources, 'catalogue' | 'agencies'>,
): CatalogueEntry[] {
  const known = new Set(catalogue.map(({ value }) => value.code))
  const names = new Map(agencies.map(({ value }) => [value.id, value.name]))
  return guides
    .filter(
      ({ code, replaces }) =>
        ![code, ...replaces.map((old) => old.code)].some((each) => known.has(each)),
    )
    .map(({ code, name, owner, field, levels, audience, url, checked }) => ({
      code,
      name,
      ministry: names.get(owner) ?? owner,
      field,
      levels,
      audience,
      url,
      sourceDate: checked,
    }))
}

function values<T>(sourced: Sourced<T>[]): T[] {
  return sourced.map(({ value }) => value)
}

/** Compares by code units: the same on every machine, whatever its language. */
function byKey<T>(items: T[], key: (item: T) => string): T[] {
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
