import { type Content } from '../content/content'
import { type Outcome } from '../dialogue/outcome'
import { type Archive } from './archive'
import { type Collection, type CollectionShape } from './collection'
import { type Turn } from './turn'

/** What became of an attempt to save a turn. Nobody waits and nothing is locked. */
export type Saved =
  | { kind: 'saved' }
  /** Somebody else took this sequence number: load the newest turn and try again. */
  | { kind: 'taken' }
  /** This message was taken before; here is the turn that it became. */
  | { kind: 'repeated'; turn: Turn }

export interface TurnQuery {
  outcomes: Outcome[]
  from?: Date
  /** Not included. */
  to?: Date
  limit: number
  /** Where the page before ended. */
  after?: string
}

export interface LogQuery {
  channel?: string
  /** By when their messages were received; `to` is not included. */
  from?: Date
  to?: Date
  /** Ascending when left out. */
  order?: 'ascending' | 'descending'
  limit: number
  /** Where the page before ended. */
  after?: string
}

export interface TurnPage {
  turns: Turn[]
  /** Where the next page begins; none when there are no more turns. */
  next?: string
}

/** The log of turns: a conversation is nothing else. */
export interface TurnLog {
  newest(conversation: string): Promise<Turn | undefined>
  append(turn: Turn): Promise<Saved>
  /** Oldest first. */
  after(conversation: string, sequence: number, limit: number): Promise<Turn[]>
  /** By outcome, newest first, a page at a time. */
  list(query: TurnQuery): Promise<TurnPage>
  /**
   * All that was said, oldest or newest first, a page at a time: for reports, copies and
   * searching. Turns of one moment come by conversation and sequence, which is the same order
   * in every store.
   */
  listAll(query: LogQuery): Promise<TurnPage>
  /**
   * Which of these conversations have turns beyond the sequence number that is given for them,
   * with their newest one's: a cheap way to learn of turns that were taken on other nodes.
   */
  newestBeyond(known: ReadonlyMap<string, number>): Promise<Map<string, number>>
  /**
   * Empties what was said in the turns of a conversation up to a sequence number, and
   * keeps their keys, so that the log stays without gaps. Returns how many were emptied.
   */
  erase(conversation: string, upTo: number): Promise<number>
}

/** An immutable, numbered snapshot of the content. */
export interface Release {
  number: number
  hash: string
  author: string
  note: string
  createdAt: Date
}

export interface ReleaseShelf {
  newest(): Promise<Release | undefined>
  /** Newest first; with `before` only those of smaller numbers. */
  list(page: { limit: number; before?: number }): Promise<Release[]>
  /** Undefined also when it was written in a shape that this version cannot read any more. */
  content(number: number): Promise<Content | undefined>
  /** False when the number is taken already. */
  add(release: Release, content: Content): Promise<boolean>
}

/** Secrets that are made once and shared by all nodes. */
export interface SecretBox {
  /** The secret of this name: the given one if there was none yet. */
  getOrAdd(name: string, fresh: Buffer): Promise<Buffer>
}

/**
 * What the service remembers. One contract, run by tests/contract/store.ts against
 * every implementation; `STORE_URL` chooses one.
 */
export interface Store {
  readonly turns: TurnLog
  readonly releases: ReleaseShelf
  readonly secrets: SecretBox
  /** Documents of one kind; their place is made when it is first used. */
  collection<T>(shape: CollectionShape<T>): Collection<T>
  readonly archive: Archive
  /** @throws AppError `unavailable` when the database cannot be read */
  ping(): Promise<void>
  close(): Promise<void>
}
