import { type Clock } from '../../lib/clock'
import { every } from '../../lib/every'
import { type WakeLine } from '../../lib/wake-line'
import { type Collection } from '../../store/collection'
import { findDistinct } from '../find-distinct'
import { forgetOldMessages } from '../forget-old'
import { type InboxEntry } from './inbox-entry'
import { type LeaseBook } from '../lease-book'

export interface LookAfterInboxParts {
  entries: Collection<InboxEntry>
  leases: LeaseBook
  /** Answers what this node took in. */
  line: Pick<WakeLine, 'wake'>
  /** Answers what others left behind. */
  leftLine: Pick<WakeLine, 'wake'>
  clock: Clock
}

/** Messages of this node that were not answered for so long are looked at again. */
const FORGOTTEN_MS = 30_000
const PURGE_MS = 3600_000
/** What one look finds; those that are left behind are answered one after another. */
const PAGE = 1000
const LEASE_PREFIX = 'inbox/'

/** The lease by which the others see that a node lives. */
export function inboxLease(node: string): string {
  return `${LEASE_PREFIX}${node}`
}

/** Keeps this node's lease, and finds what it has overlooked and what dead nodes have left. */
export function createLookAfterInbox(parts: LookAfterInboxParts): () => Promise<void> {
  const { entries, leases, line, leftLine, clock } = parts
  const isPurgeDue = every(PURGE_MS)

  /** Conversations of which a node has messages, the longest waiting first. */
  async function conversationsOf(node: string, to?: string): Promise<Set<string>> {
    const { items } = await entries.find({ index: 'node', equals: [node], to, limit: PAGE })
    return new Set(items.map(({ document }) => document.conversation))
  }

  /** Answers what a node left behind that died; one that lives keeps its lease from us. */
  async function takeOver(node: string): Promise<void> {
    if (!(await leases.claim(inboxLease(node)))) return
    const left = await conversationsOf(node)
    for (const conversation of left) leftLine.wake(conversation)
    if (left.size === 0) await leases.release(inboxLease(node))
  }

  async function otherNodes(): Promise<Set<string>> {
    const withMessages = await findDistinct(entries, 'node', ({ node }) => node)
    const withLease = await leases.names(LEASE_PREFIX)
    const nodes = [...withMessages, ...withLease.map((name) => name.slice(LEASE_PREFIX.length))]
    return new Set(nodes.filter((node) => node !== leases.holder))
  }

  return async () => {
    await leases.claim(inboxLease(leases.holder))
    for (const node of await otherNodes()) await takeOver(node)

    const longAgo = new Date(clock().getTime() - FORGOTTEN_MS).toISOString()
    for (const conversation of await conversationsOf(leases.holder, longAgo)) {
      line.wake(conversation)
    }
    if (isPurgeDue()) await forgetOldMessages(entries, clock())
  }
}
