import { withoutMarks } from '../text/marks'

const BEFORE = [
  'cho em hỏi',
  'ad ơi cho mình hỏi',
  'dạ cho tôi hỏi thủ tục',
  'em muốn',
  'nhà mình đang cần',
  'chào anh chị, em cần',
  'alo cho hỏi',
  'mình ở quê lên, giờ muốn',
  'bác tôi nhờ hỏi',
]
const AFTER = [
  'cần giấy tờ gì',
  'làm ở đâu ạ',
  'mất bao lâu',
  'hết bao nhiêu tiền vậy ạ',
  'thì phải làm sao',
  'thủ tục thế nào',
  'nộp online được không',
  'với ạ, em cảm ơn',
  'giúp em với',
  'phải đi đâu vậy mọi người',
]
const SHORT: [RegExp, string][] = [
  [/\bkhông\b/gu, 'ko'],
  [/\bđược\b/gu, 'dc'],
  [/\bđăng ký\b/gu, 'dk'],
  [/\bgì\b/gu, 'j'],
  [/\bgiấy tờ\b/gu, 'gt'],
  [/\bhồ sơ\b/gu, 'hs'],
  [/\bmình\b/gu, 'mk'],
  [/\bbao nhiêu\b/gu, 'bn'],
  [/\bnước ngoài\b/gu, 'nc ngoài'],
]
const NEIGHBOURS: Record<string, string> = {
  a: 's', s: 'd', d: 'f', g: 'h', h: 'j', k: 'l', l: 'k', n: 'm', m: 'n', o: 'p', i: 'o', u: 'i', t: 'y', c: 'v',
} // prettier-ignore

/**
 * A well-written phrasing as somebody in a hurry would send it: wrapped in talk, without marks,
 * with a slip, in short forms. What happens depends on `seed` alone.
 */
export function roughen(phrasing: string, seed: number): string {
  const random = createRandom(seed)
  let text = phrasing
  if (random() < 0.45) text = `${pick(BEFORE, random)} ${text}`
  if (random() < 0.5) text = `${text} ${pick(AFTER, random)}`
  if (random() < 0.15) text = shorten(text)
  if (random() < 0.35) text = withoutMarks(text)
  if (random() < 0.12) text = slip(text, random)
  return text
}

function shorten(text: string): string {
  return SHORT.reduce((short, [long, form]) => short.replace(long, form), text)
}

function slip(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length)
  const letter = withoutMarks(text.charAt(at))
  const other = random() < 0.5 ? '' : (NEIGHBOURS[letter] ?? letter)
  return letter.trim() === '' ? text : text.slice(0, at) + other + text.slice(at + 1)
}

function pick(texts: string[], random: () => number): string {
  return texts[Math.floor(random() * texts.length)] ?? ''
}

/** Mulberry32: small, fast and the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
