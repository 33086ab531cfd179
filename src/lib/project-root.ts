import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder that holds package.json, intents/ and knowledge/. Found from the code and not
 * from where the process was started, so that it is the same for sources, build and tests.
 */
export function projectRoot(from = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('package.json was not found above the program')
  return projectRoot(parent)
}
