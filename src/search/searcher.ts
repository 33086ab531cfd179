import { type FacetId } from '../content/facet'
import { type Name } from './collect-names'

/** A procedure that was found, best first. */
export interface Hit {
  code: string
  /** Between 0 and 1; comparable between hits of one question. */
  score: number
  evidence: Evidence[]
}

/** Why a procedure was found, in a form that an editor can read. */
export interface Evidence {
  source: Name['source'] | 'context'
  /** The name or phrasing that matched best. */
  text: string
  /** The words of the question that it covers. */
  matched: string[]
  /** Part of the hit's score, between 0 and 1. */
  share: number
}

/** What the hits of one question are good for. */
export type Match =
  | { kind: 'answer'; code: string }
  /** Two or three procedures, likeliest first, to be put to the citizen. */
  | { kind: 'ask'; codes: string[] }
  | { kind: 'none' }

/** What was understood of one message. */
export interface Understanding {
  /** The message as it was read: decoded, expanded, in lower case. */
  read: string
  match: Match
  /** Up to ten, best first; also for `none`, so that an editor sees what came near. */
  hits: Hit[]
  /** Calibrated: how likely the first hit is what was meant. */
  probability: number
  /** What is asked about the procedure, in the order asked; empty when nothing in particular. */
  facets: FacetId[]
  /** Set when the message is about no procedure at all; then `match` does not count. */
  intent?: { id: string; probability: number }
  /** A second procedure that the same message asks about just as plainly; `match` is the first. */
  also?: string
  /** Nothing but facets and fillers: "thế phí bao nhiêu" is about the topic at hand. */
  isFollowUp: boolean
}

/** A word or a pair of words of a question, in the form in which all its spellings are the same. */
export interface TopicWord {
  key: string
  /** As it was read, for people. */
  shown: string
  /** How much it tells: near 0 for politeness and for what is asked, near 1 for rare words. */
  weight: number
}

/** A line of search-as-you-type. */
export interface Suggestion {
  code: string
  label: string
}

/** Understands questions against one release; holds its index in memory and does no I/O. */
export interface Searcher {
  understand(question: string, context?: { topic?: string }): Understanding
  suggest(typed: string, limit: number): Suggestion[]
  /** What a question is about, for comparing it with other questions. */
  readTopic(question: string): TopicWord[]
}
