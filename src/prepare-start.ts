import { join } from 'node:path'
import { type Content } from './content/content'
import { loadContentFast } from './content/load-content-fast'
import { formatProblems } from './content/problem'
import { type Log } from './lib/logger'
import { projectRoot } from './lib/project-root'
import { finishSteps } from './lib/steps'
import { type KeptTables, openKeptTables } from './messaging/kept-tables'
import { serveReleaseInSteps } from './search/serve-release'

/** Thrown away by every build, so they are never of another version's shape. */
const CONTENT_CACHE = 'dist/.content-cache.json'
const TABLES_CACHE = 'dist/.word-tables'

/**
 * Works out what every start needs and keeps it, so that not even the first one after a build
 * has to.
 */
export async function prepareStart(root = projectRoot()): Promise<void> {
  const { content, hash } = await loadContentFast(root, join(root, CONTENT_CACHE))
  const tables = await openTables(root)
  finishSteps(serveReleaseInSteps(0, hash, content, tables.of(hash)))
  await tables.close()
}

/** What is kept of the release that was served last. */
export function openTables(root = projectRoot()): Promise<KeptTables> {
  return openKeptTables(join(root, TABLES_CACHE))
}

/**
 * The content of intents/ and knowledge/ with what tells it apart.
 *
 * @throws all that is wrong with it, as a text for the operator
 */
export async function loadFiles(
  root: string,
  log: Log,
): Promise<{ hash: string; content: Content }> {
  const { content, hash, problems } = await loadContentFast(root, join(root, CONTENT_CACHE))
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    throw new Error(`The content has ${errors.length} error(s):\n${formatProblems(errors)}`)
  }
  if (problems.length > 0)
    log.info({ count: problems.length }, 'the content has remarks; see content check')
  return { content, hash }
}
