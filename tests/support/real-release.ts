import { loadContent } from '../../src/content/load-content'
import { projectRoot } from '../../src/lib/project-root'
import { serveRelease } from '../../src/search/serve-release'
import { type ServedRelease } from '../../src/search/served-release'

let served: Promise<ServedRelease> | undefined

/** The release that the files of this repository make, built once for a test file. */
export function realRelease(): Promise<ServedRelease> {
  served ??= loadContent(projectRoot()).then(({ content }) => serveRelease(1, 'files', content))
  return served
}
