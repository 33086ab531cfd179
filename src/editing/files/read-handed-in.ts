import { checkReferences } from '../../content/check/check-references'
import { type Content, CONTENT_PARTS, type ContentPart } from '../../content/content'
import { type ContentFiles } from '../../content/content-files'
import { type ContentSources, type Sourced, toContent } from '../../content/content-sources'
import { locateFindings } from '../../content/locate-findings'
import { type Problem } from '../../content/problem'
import { readContentFiles } from '../../content/read-content-files'
import { toSources } from '../drafts/apply-drafts'
import { itemId, keyOf } from '../items'

export interface HandedIn {
  /** The released content with the items of the files in place of those of their names. */
  content: Content
  /** The items that stand in the files. */
  items: string[]
  /** What keeps the files from being taken in. */
  problems: Problem[]
}

/**
 * Lays files over what is released. They need not be all files: nothing is taken away because
 * it is not in them, so that half an archive does no harm.
 */
export async function readHandedIn(files: ContentFiles, released: Content): Promise<HandedIn> {
  const { sources, findings, texts } = await readContentFiles(files)
  const merged = lay(sources, toSources(released))
  const problems = await locateFindings([...findings, ...checkReferences(merged)], texts)
  return {
    content: toContent(merged),
    items: itemsIn(sources),
    problems: problems.filter(({ severity }) => severity === 'error'),
  }
}

function lay(files: ContentSources, released: ContentSources): ContentSources {
  return {
    catalogue: merge('catalogue', files.catalogue, released.catalogue),
    guides: merge('guides', files.guides, released.guides),
    phrasebook: merge('phrasebook', files.phrasebook, released.phrasebook),
    intents: merge('intents', files.intents, released.intents),
    commands: merge('commands', files.commands, released.commands),
    facets: merge('facets', files.facets, released.facets),
    synonyms: merge('synonyms', files.synonyms, released.synonyms),
    agencies: merge('agencies', files.agencies, released.agencies),
    places: merge('places', files.places, released.places),
    holidays: merge('holidays', files.holidays, released.holidays),
    golden: merge('golden', files.golden, released.golden),
  }
}

function merge<T>(part: ContentPart, files: Sourced<T>[], released: Sourced<T>[]): Sourced<T>[] {
  const own = new Set(files.map(({ value }) => keyOf(part, value)))
  return [...files, ...released.filter(({ value }) => !own.has(keyOf(part, value)))]
}

function itemsIn(sources: ContentSources): string[] {
  return CONTENT_PARTS.flatMap((part) =>
    sources[part].map(({ value }) => itemId({ part, key: keyOf(part, value) ?? '' })),
  )
}
