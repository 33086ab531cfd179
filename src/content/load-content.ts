import { type ContentFiles, filesUnder } from './content-files'
import { type Content } from './content'
import { checkReferences } from './check/check-references'
import { toContent, type ContentSources } from './content-sources'
import { locateFindings } from './locate-findings'
import { type Problem } from './problem'
import { readContentFiles } from './read-content-files'

interface Loaded {
  content: Content
  problems: Problem[]
  sources: ContentSources
}

/**
 * Reads intents/ and knowledge/ under `root`. Content may be served only when there are no
 * problems; all of them are found in one go, those of shape and those of parts that refer
 * to something that is not there.
 */
export async function loadContent(root: string): Promise<Loaded> {
  return loadContentFrom(filesUnder(root))
}

/** The same from files that may stand anywhere. */
export async function loadContentFrom(files: ContentFiles): Promise<Loaded> {
  const { sources, findings, texts } = await readContentFiles(files)
  const problems = await locateFindings([...findings, ...checkReferences(sources)], texts)
  return { content: toContent(sources), problems, sources }
}
