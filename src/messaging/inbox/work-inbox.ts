import { createOneEachRound } from '../../lib/one-each-round'
import { type WorkOnKey } from '../../lib/wake-line'
import { type Stored } from '../../store/collection'
import { replaceFields } from '../replace-fields'
import { type InboxParts } from './inbox'
import { type InboxEntry, toInboundMessage } from './inbox-entry'
import { isPassing } from '../is-passing'
import { inboxLease } from './look-after-inbox'
import { AWAY_MS, createMessageFailures, FAILURES_MAX } from './message-failures'

type Entry = Stored<InboxEntry>

/** While another node answers what comes first in a conversation, it is looked at again this often. */
const OTHERS_MS = 300

/** Answers the messages of a conversation that are in the inbox, in their order. */
export function createWorkInbox(
  parts: Pick<InboxParts, 'entries' | 'leases' | 'answer' | 'clock' | 'log' | 'metrics'>,
): WorkOnKey {
  const { entries, leases, answer, log } = parts
  const failed = createMessageFailures(parts)
  // Platforms wait two seconds for an acknowledgement, which many slow answers in a row would take.
  const nextRound = createOneEachRound()

  /** A node that was taken for dead has lost its lease to whoever answers what it left. */
  function isOfLivingNode({ node }: InboxEntry): boolean {
    return node !== undefined && node !== leases.holder && !leases.holds(inboxLease(node))
  }

  /** Of a message that another node left behind it is not known whether it was what killed that node. */
  async function own(entry: Entry): Promise<Entry | undefined> {
    if (entry.document.node === leases.holder) return entry
    const failures = entry.document.failures + 1
    if (failures > FAILURES_MAX) {
      await failed.giveUp(entry, 'the process died while it was answered')
      return undefined
    }
    return replaceFields(entries, entry, { node: leases.holder, failures })
  }

  /** How long the conversation has to rest after it, if it has to. */
  async function takeOne(entry: Entry): Promise<number | undefined> {
    if (isOfLivingNode(entry.document)) return OTHERS_MS
    const owned = await own(entry)
    if (!owned) return undefined
    await nextRound()
    try {
      await answer(toInboundMessage(owned.document))
    } catch (error) {
      return failed.after(owned, error)
    }
    // The turn and its deliveries are there, so the same message again becomes the same turn.
    await entries.remove(owned.document.id)
    return undefined
  }

  return async (conversation, mayGoOn) => {
    try {
      while (mayGoOn()) {
        // Read anew for each, as one that was sent earlier may have come in meanwhile.
        const query = { index: 'conversation', equals: [conversation], limit: 1 }
        const { items, next } = await entries.find(query)
        if (!items[0]) return undefined
        const restMs = await takeOne(items[0])
        // One that came in since has its conversation looked at once more.
        if (restMs !== undefined || next === undefined) return restMs
      }
      return undefined
    } catch (err) {
      if (!isPassing(err)) log.error({ err }, 'the inbox failed')
      return AWAY_MS
    }
  }
}
