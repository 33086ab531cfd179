import { type MessageContent, type Reply } from '../channel/message'
import { type Guide } from '../content/guide'
import { type Hit } from '../search/searcher'
import { type ServedRelease } from '../search/served-release'
import { type Carried, type Continued } from './carried'
import { type ConversationState } from './conversation-state'
import { type Inquiry } from './inquiry'
import { type Outcome } from './outcome'

/** One message with all that it is answered from. */
export interface EngineInput {
  release: ServedRelease
  /** The guide of the walk in `state`, as of the release the walk was started on. */
  walkGuide?: Guide
  state: ConversationState
  message: MessageContent
  /** The message is a code, and this became of it. */
  continued?: Continued
  /** The message is the code of a request or a question, and this is how it stands. */
  inquiry?: Inquiry
  now: Date
  /** Of this turn in its conversation. */
  sequence?: number
  /** Makes the code under which the citizen waits, for the few turns that ask for a person or an answer; without it nobody is asked. */
  ticket?: () => string
  /** Operators have stopped the assistant on this channel. */
  isSwitchedOff?: boolean
  /** On this channel the conversation itself goes to people, and the assistant hears no more of it. */
  isPassedOn?: boolean
}

/** Why a turn went as it did; stored with it, so that it can be shown and replayed. */
export interface Reasons {
  /** What was decided, in the engine's own order: person, guard, command, walk, choice, intent, match. */
  by: 'person' | 'guard' | 'command' | 'walk' | 'choice' | 'intent' | 'match' | 'failure'
  /** The message as it was read, masked. */
  read?: string
  intent?: { id: string; probability: number }
  facets?: string[]
  probability?: number
  /** Up to five, with their evidence. */
  hits?: Hit[]
  code?: string
  note?: string
  /** A person was asked for: of which agency, under which code, and whether in working hours. */
  handOver?: { agency: string; ticket: string; isOpen: boolean }
  /** The answer to the question of that turn is wanted, under this code. */
  wish?: { sequence: number; code: string }
}

export interface EngineResult {
  state: ConversationState
  replies: Reply[]
  outcome: Outcome
  reasons: Reasons
  /** The citizen confirmed: what was said before this turn is to be erased. */
  erase?: true
  /** The citizen wants to go on elsewhere: a code that brings this is to be made and told. */
  carry?: Carried
  /** From 1 to 5, with the procedure it is about. */
  rating?: { code: string; stars: number }
}
