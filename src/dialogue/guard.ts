import { maskPersonalData } from '../text/personal-data'
import { type EngineResult } from './engine'
import { toReply, type Situation } from './situation'

/** Nobody asks a question longer than this; what is longer was pasted by mistake. */
export const TEXT_LENGTH_MAX = 2000

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const LATIN_LETTER_OR_DIGIT = /[\p{Script=Latin}\p{N}]/u
// eslint-disable-next-line no-control-regex -- what keyboards and broken clients leave behind
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu
/** What the masking of personal data puts in its place, here or before the message came here. */
const PLACEHOLDER = /\[(?:số định danh|số điện thoại|email|số thẻ|mã OTP|mã hồ sơ)\]/gu

export interface Guarded {
  text: string
  /** Something in the message had to be masked, so the citizen is asked not to send such. */
  isMasked: boolean
}

/** The text that the engine may read and keep. */
export function guardText(text: string): Guarded {
  const readable = text.replace(CONTROL, ' ').trim()
  const masked = maskPersonalData(readable).text
  return { text: masked, isMasked: masked.search(PLACEHOLDER) >= 0 }
}

/** Refuses what holds no question that could be read, with the reason and what to do. */
export function refuse(situation: Situation): EngineResult | undefined {
  const { message, text, say } = situation
  if (message.kind === 'unsupported') {
    return message.what === 'attachment'
      ? refusal(situation, say.guard.attachment, 'attachment')
      : refusal(situation, say.guard.empty, 'unsupported event')
  }
  if (text.length > TEXT_LENGTH_MAX) {
    return refusal(situation, say.guard.tooLong(TEXT_LENGTH_MAX), 'too long')
  }
  const rest = text.replace(PLACEHOLDER, '')
  if (!LETTER_OR_DIGIT.test(text)) return refusal(situation, say.guard.empty, 'no words')
  if (!LETTER_OR_DIGIT.test(rest)) {
    return refusal(situation, say.guard.onlyPersonalData, 'personal data only')
  }
  if (!LATIN_LETTER_OR_DIGIT.test(rest)) {
    return refusal(situation, say.guard.otherScript, 'other script')
  }
  return undefined
}

function refusal({ state }: Situation, text: string, note: string): EngineResult {
  return { state, replies: [toReply(text)], outcome: 'refused', reasons: { by: 'guard', note } }
}
