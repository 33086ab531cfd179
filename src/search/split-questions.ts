/** Ends of questions (a full stop may end the story that leads to one), and the words with which people go on to a second matter. */
const BETWEEN =
  /[?\n]+|(?:^|[\s,.;])(?:với lại|ngoài ra|tiện thể|luôn tiện|sẵn tiện|sẵn cho hỏi|voi lai|ngoai ra|tien the)(?=[\s,])/giu
const WORDS_MIN = 3
const PARTS_MAX = 4

/** The parts of a message that could each be a question; none where there is only one. */
export function splitQuestions(text: string): string[] {
  const parts = text.normalize('NFC').split(BETWEEN).filter(hasWordsEnough).slice(0, PARTS_MAX)
  return parts.length > 1 ? parts : []
}

/** Words that may lead on to a second matter, or to more of the first: "và", ", rồi", "còn". */
const MAYBE_BETWEEN =
  /(?:,\s*|\s+)(?:và|va|rồi|roi|còn|với|voi|cùng|xong|sau đó|sau do)(?: (?:cả|ca|còn|sau đó|sau do|luôn))?\s+|,\s+/giu
const PAIRS_MAX = 2

/** A message that falls in two where it may go on to a second matter. */
export interface Pair {
  first: string
  second: string
  /** Nothing but a comma is between the two, as between most clauses about one matter. */
  isByComma: boolean
}

/** The ways in which a message may fall in two, the earliest first. */
export function splitPairs(text: string): Pair[] {
  const whole = text.normalize('NFC')
  return [...whole.matchAll(MAYBE_BETWEEN)]
    .map(({ index, 0: between }) => ({
      first: whole.slice(0, index),
      second: whole.slice(index + between.length),
      isByComma: between.trim() === ',',
    }))
    .filter(({ first, second }) => [first, second].every(hasWordsEnough))
    .slice(0, PAIRS_MAX)
}

function hasWordsEnough(part: string): boolean {
  return part.trim().split(/\s+/u).length >= WORDS_MIN
}
