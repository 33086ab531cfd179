import { AppError } from '../../lib/errors'
import { type Stored } from '../../store/collection'
import { replaceFields } from '../replace-fields'
import { type InboxParts } from './inbox'
import { type InboxEntry } from './inbox-entry'
import { isPassing } from '../is-passing'
import { toLoggable } from '../to-loggable'

/** A message that failed so often is given up, so that those after it get their turn. */
export const FAILURES_MAX = 5
const REST_MS = [500, 2000, 5000, 10_000]
/** While the database is away, it is asked again this often. */
export const AWAY_MS = 1000

type Entry = Stored<InboxEntry>

/** What is done about messages that could not be answered. */
export function createMessageFailures(
  parts: Pick<InboxParts, 'entries' | 'clock' | 'log' | 'metrics'>,
) {
  const { entries, clock, log, metrics } = parts

  async function giveUp(entry: Entry, problem: string): Promise<void> {
    const { id, channel, failures } = entry.document
    const deadAt = clock().toISOString()
    await replaceFields(entries, entry, { problem, deadAt, place: undefined, node: undefined })
    log.error({ message: id, channel, failures, problem }, 'a message was given up')
    metrics.deadLetters.inc({ channel, way: 'in' })
  }

  return {
    /** Lets the messages after it go on without it; it can be seen, and taken up again. */
    giveUp,

    /** How long its conversation has to rest; undefined when the messages after it may go on. */
    async after(entry: Entry, error: unknown): Promise<number | undefined> {
      if (isPassing(error)) return AWAY_MS
      const { id, channel } = entry.document
      const failures = entry.document.failures + 1
      const problem = describe(error)
      log.warn({ message: id, channel, failures, ...toLoggable(error) }, 'a message failed')
      if (failures >= FAILURES_MAX) {
        await giveUp({ ...entry, document: { ...entry.document, failures } }, problem)
        return undefined
      }
      await replaceFields(entries, entry, { failures, problem })
      return REST_MS[failures - 1] ?? AWAY_MS
    },
  }
}

/** What went wrong, without anything that could quote the citizen. */
function describe(error: unknown): string {
  if (error instanceof AppError) return `${error.code}: ${error.message}`
  const { error: kind, stack } = toLoggable(error)
  return [kind, ...stack.slice(0, 1)].join(' ')
}
