import { fold } from '../../text/normalize'

/** Words that are no Vietnamese syllables, so that "can", "the" and "to" are not among them. */
const TELLING = new Set(
  (
    'i am is are my your how what where when which does did need want have would should could of for with and ' +
    'from this that please help apply get register registration marriage married birth certificate licence ' +
    'license card passport residence residency foreigner wife husband business much long hello thanks thank'
  ).split(' '),
)
const TELLING_MIN = 2
/** Of all words; a Vietnamese sentence may hold an English word or two. */
const SHARE_MIN = 0.4

/** Whether a message is written in English, so that the answer to it should be as well. */
export function isEnglish(text: string): boolean {
  const words = fold(text).split(' ')
  const telling = words.filter((word) => TELLING.has(word)).length
  return telling >= TELLING_MIN && telling / words.length >= SHARE_MIN
}
