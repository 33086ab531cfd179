import { type Content } from '../content/content'
import { type Guide } from '../content/guide'
import { finishSteps, type Steps } from '../lib/steps'
import { createSearcherInSteps } from './create-searcher'
import { labelsOf } from './labels'
import { rememberQuestions } from './remember-questions'
import { type ServedRelease } from './served-release'
import { type TableSource } from './word-tables'

/** Makes a release ready to answer from: builds its index and its tables by code. */
export function serveRelease(number: number, hash: string, content: Content): ServedRelease {
  return finishSteps(serveReleaseInSteps(number, hash, content))
}

/** The same with pauses, so that the release before it is answered from without a stop meanwhile. */
export function* serveReleaseInSteps(
  number: number,
  hash: string,
  content: Content,
  tables?: TableSource,
): Steps<ServedRelease> {
  const searcher = yield* createSearcherInSteps(content, tables)
  return toServed({ number, hash, content, searcher: rememberQuestions(searcher) })
}

/**
 * The release with other content under the same index: for a trial of changes in nothing by
 * which procedures are found.
 */
export function withContent(release: ServedRelease, content: Content): ServedRelease {
  return toServed({ ...release, content })
}

function toServed(
  parts: Pick<ServedRelease, 'number' | 'hash' | 'content' | 'searcher'>,
): ServedRelease {
  const { number, hash, content, searcher } = parts
  const guides = guidesByCode(content)
  const entries = new Map(content.catalogue.map((entry) => [entry.code, entry]))
  return {
    ...{ number, hash, content, searcher },
    guide: (code) => guides.get(code),
    catalogueEntry: (code) => entries.get(code),
    label: labelsOf(content),
  }
}

/** By their own codes, and by the codes they replace, so that an abolished procedure is not answered from. */
function guidesByCode({ guides }: Content): Map<string, Guide> {
  return new Map([
    ...guides.flatMap((guide) => guide.replaces.map(({ code }) => [code, guide] as const)),
    ...guides.map((guide) => [guide.code, guide] as const),
  ])
}
