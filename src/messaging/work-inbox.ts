import { AppError } from '../lib/errors'
import { type WorkOnKey } from '../lib/wake-line'
import { type Stored } from '../store/collection'
import { changeDocument } from './change-document'
import { type InboxParts } from './inbox'
import { type InboxEntry, toInboundMessage } from './inbox-entry'
import { isPassing } from './is-passing'
import { toLoggable } from './to-loggable'

/** Messages of one conversation that are read at a time. */
const PAGE = 20
/** A message that failed so often is given up, so that those after it get their turn. */
const FAILURES_MAX = 5
const REST_MS = [500, 2000, 5000, 10_000]
/** While the database is away, it is asked again this often. */
const AWAY_MS = 1000

type Entry = Stored<InboxEntry>

/** Answers the messages of a conversation that are in the inbox, in their order. */
export function createWorkInbox(
  parts: Pick<InboxParts, 'entries' | 'leases' | 'answer' | 'clock' | 'log' | 'metrics'>,
): WorkOnKey {
  const { entries, leases, answer, clock, log, metrics } = parts

  const change = (entry: Entry, fields: Partial<InboxEntry>) =>
    changeDocument(entries, entry, fields)

  async function giveUp(entry: Entry, problem: string): Promise<void> {
    const deadAt = clock().toISOString()
    await change(entry, { problem, deadAt, place: undefined, node: undefined })
    const { id, channel, failures } = entry.document
    log.error({ message: id, channel, failures, problem }, 'a message was given up')
    metrics.deadLetters.inc({ channel, way: 'in' })
  }

  /** Of a message that another node left behind it is not known whether it was what killed that node. */
  async function own(entry: Entry): Promise<Entry | undefined> {
    if (entry.document.node === leases.holder) return entry
    const failures = entry.document.failures + 1
    if (failures > FAILURES_MAX) {
      await giveUp(entry, 'the process died while it was answered')
      return undefined
    }
    return change(entry, { node: leases.holder, failures })
  }

  /** How long to wait before the conversation is worked on again; undefined when it may go on. */
  async function afterFailure(entry: Entry, error: unknown): Promise<number | undefined> {
    if (isPassing(error)) return AWAY_MS
    const failures = entry.document.failures + 1
    const problem = describe(error)
    const { id, channel } = entry.document
    log.warn({ message: id, channel, failures, ...toLoggable(error) }, 'a message failed')
    if (failures < FAILURES_MAX) {
      await change(entry, { failures, problem })
      return REST_MS[failures - 1] ?? AWAY_MS
    }
    await giveUp({ ...entry, document: { ...entry.document, failures } }, problem)
    return undefined
  }

  async function takeOne(entry: Entry): Promise<number | undefined> {
    const owned = await own(entry)
    if (!owned) return undefined
    try {
      await answer(toInboundMessage(owned.document))
    } catch (error) {
      return afterFailure(owned, error)
    }
    // The turn and its deliveries are there, so the same message again becomes the same turn.
    await entries.remove(owned.document.id)
    return undefined
  }

  return async (conversation, mayGoOn) => {
    try {
      while (mayGoOn()) {
        const query = { index: 'conversation', equals: [conversation], limit: PAGE }
        const { items } = await entries.find(query)
        if (items.length === 0) return undefined
        for (const entry of items) {
          const restMs = mayGoOn() ? await takeOne(entry) : 0
          if (restMs !== undefined) return restMs
        }
      }
      return undefined
    } catch (err) {
      if (!isPassing(err)) log.error({ err }, 'the inbox failed')
      return AWAY_MS
    }
  }
}

/** What went wrong, without anything that could quote the citizen. */
function describe(error: unknown): string {
  if (error instanceof AppError) return `${error.code}: ${error.message}`
  const { error: kind, stack } = toLoggable(error)
  return [kind, ...stack.slice(0, 1)].join(' ')
}
