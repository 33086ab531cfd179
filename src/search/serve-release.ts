import { type Content } from '../content/content'
import { createSearcher } from './create-searcher'
import { labelsOf } from './labels'
import { type ServedRelease } from './served-release'

/** Makes a release ready to answer from: builds its index and its tables by code. */
export function serveRelease(number: number, hash: string, content: Content): ServedRelease {
  const guides = new Map(content.guides.map((guide) => [guide.code, guide]))
  const entries = new Map(content.catalogue.map((entry) => [entry.code, entry]))
  return {
    number,
    hash,
    content,
    searcher: createSearcher(content),
    guide: (code) => guides.get(code),
    catalogueEntry: (code) => entries.get(code),
    label: labelsOf(content),
  }
}
