/** What a citizen sent, with nothing left in it that is particular to a channel. */
export interface InboundMessage {
  channel: string
  /** The conversation's key, unique over all channels, such as `web:3f9c…`. */
  conversation: string
  /** Unique over all messages ever; the same message sent again has the same id. */
  id: string
  userId: string
  content: MessageContent
  locale?: 'vi' | 'en'
  /** Small data that the channel needs to show the message again; never read by the core. */
  echo?: unknown
  sentAt: Date
}

/** `joined`: the citizen opened the conversation and has said nothing yet. */
export type MessageContent =
  | { kind: 'joined' }
  /** Typed text, or the payload of the button that was pressed, with what was on the button. */
  | { kind: 'text'; text: string; label?: string }
  /** Something that the assistant cannot take, such as a picture of a paper. */
  | { kind: 'unsupported'; what: 'attachment' | 'event' }
  /**
   * A person of the agency took the conversation over, or wrote in it with the platform's own
   * tools: until then the assistant keeps silent. A moment that has passed gives it back, and
   * `doneAt` says that what the citizen had asked a person for before that moment is done.
   */
  | {
      kind: 'by-person'
      holdsUntil: string
      text?: string
      tells?: TellsCitizen
      author?: string
      doneAt?: string
    }
  /**
   * A question that the citizen wanted to have answered, and was told this code for, has an
   * answer now; `target` is what editors gave as the answer.
   */
  | {
      kind: 'found-answer'
      code: string
      question: string
      target?: { kind: 'procedure' | 'intent'; id: string }
    }
  /** The citizen had the platform tell us to erase what we know of them. Nothing is answered. */
  | { kind: 'withdrawn' }

/**
 * What the citizen is still to be told of what a person did, who is named by `author`: that one
 * has come, what one wrote, that one has gone. Left out where the platform has shown it.
 */
export type TellsCitizen = 'joined' | 'words' | 'left'

/** A choice that is offered under a reply. `send` is taken as if the citizen had typed it. */
export interface Button {
  label: string
  send: string
  /** Steers instead of answering, such as "quay lại"; may be shown apart from the answers. */
  aside?: boolean
  /** What a citizen may type instead, where buttons are not shown; see `numberButtons`. */
  number?: number
}

export interface Link {
  label: string
  url: string
}

export interface CardLine {
  text: string
  detail?: string
  link?: Link
}

/**
 * The laid-out part of a reply: an answer with its facts, a checklist of papers, a step.
 * A channel without cards shows `cardToText` of it.
 */
export interface Card {
  kind: 'answer' | 'checklist' | 'step' | 'choices' | 'notice'
  title: string
  /** Such as `Bước 3/7`. */
  progress?: { at: number; of: number; label: string }
  text?: string
  /**
   * A line of a `tickable` section is a paper to have ready, which may be ticked off. A `folded`
   * section is read by few, and may be shown by its heading until it is opened.
   */
  sections: {
    heading?: string
    numbered?: boolean
    tickable?: boolean
    folded?: boolean
    lines: CardLine[]
  }[]
  links: Link[]
  source?: CardSource
}

/** Where what the card says comes from, shown under it. */
export interface CardSource {
  code: string
  title: string
  url?: string
  /** `2026-07-20`, or `2026-07` where the source gives no day. */
  checked: string
}

/** One message to the citizen. Plain text without mark-up; no sentence is made by a channel. */
export interface Reply {
  text: string
  card?: Card
  buttons: Button[]
  /** The citizen is expected to rate from 1 to 5, to pick one, or to type freely. */
  expects?: 'rating' | 'choice' | 'text'
  /** The code in the text with which the citizen goes on elsewhere. */
  code?: string
  /** What was said before has been erased; who still shows it takes it off the screen. */
  erased?: true
  /** Whose words these are, where they are not the assistant's. */
  author?: string
}
