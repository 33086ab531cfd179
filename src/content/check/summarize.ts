import { type ContentSources } from '../content-sources'

/** How much content there is. */
export interface Summary {
  procedures: number
  guides: number
  /** Procedures with an entry in the phrasebook, and all phrasings together. */
  phrasebookEntries: number
  phrasings: number
  intents: number
}

export function summarize(sources: ContentSources): Summary {
  return {
    procedures: sources.catalogue.length,
    guides: sources.guides.length,
    phrasebookEntries: sources.phrasebook.length,
    phrasings: sources.phrasebook.reduce((sum, { value }) => sum + value.phrasings.length, 0),
    intents: sources.intents.length,
  }
}
