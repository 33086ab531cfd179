/** Ends of questions (a full stop may end the story that leads to one), and the words with which people go on to a second matter. */
const BETWEEN =
  /[?\n]+|(?:^|[\s,.;])(?:với lại|ngoài ra|tiện thể|luôn tiện|sẵn tiện|sẵn cho hỏi|voi lai|ngoai ra|tien the)(?=[\s,])/giu
const WORDS_MIN = 3
const PARTS_MAX = 4

/** The parts of a message that could each be a question; none where there is only one. */
export function splitQuestions(text: string): string[] {
  const parts = text
    .normalize('NFC')
    .split(BETWEEN)
    .filter((part) => part.trim().split(/\s+/u).length >= WORDS_MIN)
    .slice(0, PARTS_MAX)
  return parts.length > 1 ? parts : []
}

/** Words that may lead on to a second matter, or to more of the first: "và", ", rồi", "còn". */
const MAYBE_BETWEEN =
  /(?:,\s*|\s+)(?:và|va|rồi|roi|còn|với|voi|cùng|xong|sau đó|sau do)(?: (?:cả|ca|còn|sau đó|sau do|luôn))?\s+|,\s+/giu
const PAIRS_MAX = 2

/** The ways in which a message falls in two where it may go on to a second matter. */
export function splitPairs(text: string): [string, string][] {
  const whole = text.normalize('NFC')
  return [...whole.matchAll(MAYBE_BETWEEN)]
    .map((match): [string, string] => [
      whole.slice(0, match.index),
      whole.slice(match.index + match[0].length),
    ])
    .filter((pair) => pair.every((part) => part.trim().split(/\s+/u).length >= WORDS_MIN))
    .slice(0, PAIRS_MAX)
}
