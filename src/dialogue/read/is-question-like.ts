import { fold, normalize } from '../../text/normalize'

const ASKING =
  /\b(?:bao nhieu|bao lau|bao gio|o dau|cho nao|the nao|nhu nao|ntn|la gi|lam sao|tai sao|vi sao|khi nao|may ngay|may tien|(?:vao|di|den|nop|lay|mua|xin|bam) dau|can gi|can nhung gi|nhung gi|giay to gi|gi vay|duoc khong|dc khong|dc ko|duoc ko|how|what|where|when|why|which)\b/u
/** "có cần … không", "có phải … không": asked, although it holds both "có" and "không". */
const YES_OR_NO = /\b(?:co|phai|can|duoc|bi|da|con)\b.*\b(?:khong|ko|chua|k)$/u
/** Southern words for "không"; without its marks 'hong' is "hỏng", broken, just as often. */
const SOUTHERN_NO = /(?:^| )(?:hông|hổng|hok)$/u
const SHORT_WORDS_MAX = 2

/** What an outline of a procedure answers only by chance. */
const ASKS_ONE_THING =
  /\b(?:duoc khong|dc khong|dc ko|duoc ko|thi sao|tai sao|vi sao|co sao khong)\b/u

/** Whether a message asks for one certain thing, such as a yes or no, a reason or what happens if. */
export function asksOneThing(text: string): boolean {
  const words = fold(text)
  if (ASKS_ONE_THING.test(words)) return true
  return words.split(' ').length > SHORT_WORDS_MAX && YES_OR_NO.test(words)
}

/** Whether a message asks something, so that it is no answer to what the assistant asked. */
export function isQuestionLike(text: string): boolean {
  const words = fold(text)
  if (text.trim().endsWith('?')) return true
  if (ASKING.test(words)) return true
  if (words.split(' ').length <= SHORT_WORDS_MAX) return false
  return YES_OR_NO.test(words) || SOUTHERN_NO.test(normalize(text))
}
