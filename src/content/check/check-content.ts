import { checkGolden } from './check-golden'
import { checkGuideQuality } from './check-guide-quality'
import { checkIntents } from './check-intents'
import { checkPhrasebook } from './check-phrasebook'
import { checkReferences } from './check-references'
import { checkSynonyms } from './check-synonyms'
import { filesUnder } from '../content-files'
import { locateFindings } from '../locate-findings'
import { type Problem } from '../problem'
import { readContentFiles } from '../read-content-files'
import { summarize, type Summary } from './summarize'

/**
 * Reads all content under `root` and finds everything that is wrong or could be better: what
 * `loadContent` finds, and the rules for good content, which are too slow for every start.
 */
export async function checkContent(
  root: string,
  today: Date,
): Promise<{ problems: Problem[]; summary: Summary }> {
  const { sources, findings, texts } = await readContentFiles(filesUnder(root))
  const problems = await locateFindings(
    [
      ...findings,
      ...checkReferences(sources),
      ...checkGuideQuality(sources, today),
      ...checkPhrasebook(sources),
      ...checkIntents(sources),
      ...checkSynonyms(sources),
      ...checkGolden(sources),
    ],
    texts,
  )
  return { problems, summary: summarize(sources) }
}
