import { FILLER_WORDS } from './filler-words'

/** How much the words of a facet, of politeness and of a quantity count, next to 1 for any other. */
export const FACET_FACTOR = 0.08
export const FILLER_FACTOR = 0.2
const NUMBER_FACTOR = 0.15

/** "76", "100m", "2015": how much, how old or when hardly ever tells which procedure is meant. */
const NUMBER =
  /^(?:\d+[a-zđ]{0,2}\d?|bốn|sáu|tám|chín|mười|chục|trăm|nghìn|ngàn|triệu|tỷ|tỉ|rưỡi)$/u

/** How much a word counts by what it is, whatever the index says of it. */
export function wordFactor(word: string): number {
  if (FILLER_WORDS.has(word)) return FILLER_FACTOR
  return NUMBER.test(word) ? NUMBER_FACTOR : 1
}
