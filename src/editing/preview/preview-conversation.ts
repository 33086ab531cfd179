import { type Locale } from '../../content/localized'
import { type ConversationState, NEW_CONVERSATION } from '../../dialogue/conversation-state'
import { type EngineInput, type EngineResult } from '../../dialogue/engine'
import { type ServedRelease } from '../../search/served-release'
import { maskPersonalData } from '../../text/personal-data'
import { type Respond } from '../try-question'

type Content = EngineInput['message']

/** What an editor said in a preview. */
export interface PreviewMessage {
  text: string
  /** What was on the button that was pressed. */
  label?: string
}

export interface PreviewTurn {
  /** As it would have been kept; left out for the opening of the conversation. */
  message?: PreviewMessage
  replies: EngineResult['replies']
  /** The engine failed; a citizen would read an apology. */
  hasFailed: boolean
}

/**
 * A conversation from its beginning: the greeting, and what is answered to each message.
 *
 * Nothing of it is kept anywhere, so it is in no figure and on no list, and no person is asked
 * for. The whole is played each time, so that after an edit the same words show what became of
 * them.
 */
export function previewConversation(
  messages: PreviewMessage[],
  parts: { release: ServedRelease; respond: Respond; locale: Locale; now: Date },
): PreviewTurn[] {
  let state: ConversationState = { ...NEW_CONVERSATION, locale: parts.locale }
  const contents: Content[] = [
    { kind: 'joined' },
    ...messages.map(({ text, label }): Content => ({
      ...{ kind: 'text', text: mask(text) },
      ...(label === undefined ? {} : { label: mask(label) }),
    })),
  ]
  return contents.map((content) => {
    const message = content.kind === 'text' ? toMessage(content) : undefined
    const result = tryRespond({ ...parts, state, message: content })
    state = result?.state ?? state
    return { message, replies: result?.replies ?? [], hasFailed: result === undefined }
  })
}

/** A guide that is half written may be one that nothing can be answered from. */
function tryRespond({
  respond,
  ...input
}: EngineInput & { respond: Respond }): EngineResult | undefined {
  try {
    return respond(input)
  } catch {
    return undefined
  }
}

function toMessage({ text, label }: Extract<Content, { kind: 'text' }>): PreviewMessage {
  return label === undefined ? { text } : { text, label }
}

function mask(text: string): string {
  return maskPersonalData(text).text
}
