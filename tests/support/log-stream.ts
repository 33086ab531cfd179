import { createLogger } from '../../src/lib/logger'

/** A log that is kept in memory, with all that was written to it. */
export function createLogStream() {
  const lines: string[] = []
  const log = createLogger('debug', {}, { write: (line) => void lines.push(line) })
  return { log, text: () => lines.join('') }
}
