import { maskPersonalData } from '../text/personal-data'
import { type EngineResult } from './engine'
import { steerButton, toReply, wordButton, type Situation } from './situation'

/** Nobody asks a question longer than this; what is longer was pasted by mistake. */
export const TEXT_LENGTH_MAX = 2000

/** Nothing but signs that people thank or agree with, in any skin colour. */
const APPROVAL = /^(?:(?:👍|👌|🙏|❤️?|💕|😊|🥰|🤝|✅|🆗)\p{Emoji_Modifier}?\s*)+$/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const LATIN_LETTER_OR_DIGIT = /[\p{Script=Latin}\p{N}]/u
// eslint-disable-next-line no-control-regex -- what keyboards and broken clients leave behind
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu
/** What the masking of personal data puts in its place, here or before the message came here. */
const PLACEHOLDER = /\[(?:số định danh|số điện thoại|email|số thẻ|mã OTP)\]/gu
/** Stays in the text, because it says what the message is about. */
const DOSSIER_PLACEHOLDER = '[mã hồ sơ]'

export interface Guarded {
  text: string
  /** Something in the message had to be masked, so the citizen is asked not to send such. */
  isMasked: boolean
}

/**
 * The text that the engine may read and keep. What was masked is left out, for its name
 * would be searched for: "[số định danh]" is also the subject of procedures.
 */
export function guardText(text: string): Guarded {
  const masked = maskPersonalData(text.replace(CONTROL, ' ')).text
  const rest = masked.replace(PLACEHOLDER, ' ')
  return { text: rest.trim(), isMasked: rest !== masked || rest.includes(DOSSIER_PLACEHOLDER) }
}

/** Refuses what holds no question that could be read, with the reason and what to do. */
export function refuse(situation: Situation): EngineResult | undefined {
  const { message, text, say, isMasked } = situation
  if (message.kind === 'unsupported') {
    return message.what === 'attachment'
      ? refusal(situation, say.guard.attachment, 'attachment')
      : refusal(situation, say.guard.empty, 'unsupported event')
  }
  if (text.length > TEXT_LENGTH_MAX) {
    return refusal(situation, say.guard.tooLong(TEXT_LENGTH_MAX), 'too long')
  }
  if (APPROVAL.test(text)) return acknowledge(situation)
  if (!LETTER_OR_DIGIT.test(text)) {
    return isMasked
      ? refusal(situation, say.guard.onlyPersonalData, 'personal data only')
      : refusal(situation, say.guard.empty, 'no words')
  }
  if (!LATIN_LETTER_OR_DIGIT.test(text)) {
    return refusal(situation, say.guard.otherScript, 'other script')
  }
  return undefined
}

/** What was open stays open, and its buttons are given again, since those above are no longer at hand. */
function refusal(situation: Situation, text: string, note: string): EngineResult {
  const { state, say } = situation
  const { choices = [], walk } = state
  const reply =
    choices.length > 0
      ? toReply(text, {
          buttons: [...choices, steerButton(say.button.noneOfThese)],
          expects: 'choice',
        })
      : toReply(text, { buttons: walk ? [wordButton(say.button.resume)] : [] })
  return { state, replies: [reply], outcome: 'refused', reasons: { by: 'guard', note } }
}

/** A thumb up says "all right", and no more. */
function acknowledge({ state, say }: Situation): EngineResult {
  const buttons = state.walk ? [wordButton(say.button.resume)] : []
  return {
    state,
    replies: [toReply(say.command.acknowledged, { buttons })],
    outcome: 'command',
    reasons: { by: 'guard', note: 'a sign of approval' },
  }
}
