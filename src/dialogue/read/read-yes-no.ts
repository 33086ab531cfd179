import { isQuestionLike } from './is-question-like'
import { type CommandId } from './read-commands'
import { stripFillers } from './strip-fillers'

/** "có đăng ký rồi", "chưa kết hôn": the first word decides in a short statement. */
const WORDS_MAX = 6
const YES_FIRST = /^(?:co|roi|biet|da|dung|vang|duoc|yes)\b/u
const NO_FIRST = /^(?:khong|ko|chua|hong|hok|no|not)\b/u

/** Yes or no, as words, as a statement that begins with one, or by the number of its button. */
export function readYesNo(text: string, commands: CommandId[]): boolean | undefined {
  if (commands.includes('yes')) return true
  if (commands.includes('no')) return false
  const words = stripFillers(text)
  if (words === '1' || words === '2') return words === '1'
  if (isQuestionLike(text) || words.split(' ').length > WORDS_MAX) return undefined
  if (NO_FIRST.test(words)) return false
  return YES_FIRST.test(words) ? true : undefined
}
