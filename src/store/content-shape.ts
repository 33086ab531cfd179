import { z } from 'zod'
import { Agency, Place } from '../content/agency'
import { CatalogueEntry } from '../content/catalogue-entry'
import { type Content } from '../content/content'
import { Facet } from '../content/facet'
import { Guide } from '../content/guide'
import { Command, Intent } from '../content/intent'
import { PhrasebookEntry } from '../content/phrasebook'
import { Synonym } from '../content/synonym'

/** The content of a release as it comes back from a database. */
export const StoredContentOfRelease: z.ZodType<Content> = z.object({
  catalogue: z.array(CatalogueEntry),
  guides: z.array(Guide),
  phrasebook: z.array(PhrasebookEntry),
  intents: z.array(Intent),
  commands: z.array(Command),
  facets: z.array(Facet),
  synonyms: z.array(Synonym),
  agencies: z.array(Agency),
  places: z.array(Place),
})
