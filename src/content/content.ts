import { type Agency, type Place } from './agency'
import { type CatalogueEntry } from './catalogue-entry'
import { type Facet } from './facet'
import { type GoldenQuestion } from './golden-question'
import { type Guide } from './guide'
import { type Holiday } from './holiday'
import { type Command, type Intent } from './intent'
import { type PhrasebookEntry } from './phrasebook'
import { type Synonym } from './synonym'

/**
 * All that a release says and understands: the content of intents/ and knowledge/,
 * checked and in a fixed order, so that the same files always give the same hash.
 */
export interface Content {
  catalogue: CatalogueEntry[]
  guides: Guide[]
  phrasebook: PhrasebookEntry[]
  intents: Intent[]
  commands: Command[]
  facets: Facet[]
  synonyms: Synonym[]
  agencies: Agency[]
  places: Place[]
  holidays: Holiday[]
  golden: GoldenQuestion[]
}

/** The parts of the content, each a list of items. */
export const CONTENT_PARTS = [
  'catalogue',
  'guides',
  'phrasebook',
  'intents',
  'commands',
  'facets',
  'synonyms',
  'agencies',
  'places',
  'holidays',
  'golden',
] as const satisfies (keyof Content)[]
export type ContentPart = (typeof CONTENT_PARTS)[number]
