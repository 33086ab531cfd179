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
