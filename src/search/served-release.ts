import { type CatalogueEntry } from '../content/catalogue-entry'
import { type Content } from '../content/content'
import { type Guide } from '../content/guide'
import { type Searcher } from './searcher'

/** A release made ready to answer from. */
export interface ServedRelease {
  number: number
  hash: string
  content: Content
  searcher: Searcher
  /** The guide of a procedure or of the one that replaced it, if editors wrote one. */
  guide(code: string): Guide | undefined
  catalogueEntry(code: string): CatalogueEntry | undefined
  /** The short name for buttons and headings: the guide's, the phrasebook's, or the official one. */
  label(code: string): string
}
