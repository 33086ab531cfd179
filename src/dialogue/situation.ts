import { type Button, type MessageContent, type Reply } from '../channel/message'
import { type Guide } from '../content/guide'
import { type Understanding } from '../search/searcher'
import { type ServedRelease } from '../search/served-release'
import { type Continued } from './carried'
import { type ConversationState } from './conversation-state'
import { type EngineInput, type EngineResult } from './engine'
import { type Inquiry } from './inquiry'
import { phrasesIn, type Phrases } from './phrases/phrases'
import { readCommands, type CommandId } from './read/read-commands'

/** One message in its surroundings: what every stage of the engine decides from. */
export interface Situation {
  readonly release: ServedRelease
  /** The guide of the walk at hand, from the release it was begun on where that is still known. */
  readonly walkGuide: Guide | undefined
  readonly state: ConversationState
  readonly message: MessageContent
  /** The message as text, without personal data and control characters; empty when it is none. */
  readonly text: string
  /** Personal data stood in the message. */
  readonly isMasked: boolean
  /** The commands that the whole message may mean. */
  readonly commands: CommandId[]
  /** The message is a code, and this became of it. */
  readonly continued?: Continued | undefined
  /** The message is the code of a request or a question, and this is how it stands. */
  readonly inquiry?: Inquiry | undefined
  readonly now: Date
  readonly sequence: number | undefined
  readonly ticket: EngineInput['ticket']
  readonly isPassedOn: boolean | undefined
  readonly say: Phrases
}

/** A step in the order of the engine: takes the message, or leaves it to the next one. */
export type Stage = (situation: Situation) => EngineResult | undefined

export function toSituation(
  input: EngineInput,
  { text, isMasked }: Pick<Situation, 'text' | 'isMasked'>,
): Situation {
  const { release, state, message, now } = input
  return {
    release,
    walkGuide: input.walkGuide ?? (state.walk && release.guide(state.walk.code)),
    state,
    message,
    continued: input.continued,
    inquiry: input.inquiry,
    text,
    isMasked,
    commands: readCommands(text, release.content.commands),
    now,
    sequence: input.sequence,
    ticket: input.ticket,
    isPassedOn: input.isPassedOn,
    say: phrasesIn(state.locale),
  }
}

/** What the searcher makes of the message, with the procedure at hand as its context. */
export function understand(situation: Situation, question = situation.text): Understanding {
  const { release, state } = situation
  const topic = state.topic === undefined ? {} : { topic: state.topic }
  return release.searcher.understand(question, topic)
}

/** A reply of plain text, with whatever else it has. */
export function toReply(text: string, rest: Partial<Omit<Reply, 'text'>> = {}): Reply {
  return { buttons: [], ...rest, text }
}

/** A button whose label is also what it sends. */
export function wordButton(label: string): Button {
  return { label, send: label }
}

/** The same for a button that steers the conversation instead of answering. */
export function steerButton(label: string): Button {
  return { ...wordButton(label), aside: true }
}
