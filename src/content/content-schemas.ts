import { z } from 'zod'
import { AgencyFile, PlaceFile } from './agency'
import { CatalogueEntry } from './catalogue-entry'
import { FacetFile } from './facet'
import { GoldenQuestion } from './golden-question'
import { Guide } from './guide'
import { HolidayFile } from './holiday'
import { GeneralFile } from './intent'
import { PhrasebookFile } from './phrasebook'
import { SynonymFile } from './synonym'

const SCHEMAS = {
  'intents/schema/general.json': GeneralFile,
  'intents/schema/facets.json': FacetFile,
  'intents/schema/synonyms.json': SynonymFile,
  'intents/schema/phrasebook.json': PhrasebookFile,
  'intents/schema/golden-question.json': GoldenQuestion,
  'knowledge/schema/guide.json': Guide,
  'knowledge/schema/agencies.json': AgencyFile,
  'knowledge/schema/places.json': PlaceFile,
  'knowledge/schema/holidays.json': HolidayFile,
  'knowledge/schema/catalogue-entry.json': CatalogueEntry,
}

/**
 * The JSON Schema files for editors' tools, by their place in the project. They describe
 * what is written, so a field with a default may be left out.
 */
export function contentSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([file, schema]) => [
      file,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', reused: 'ref' }), null, 2)}\n`,
    ]),
  )
}
