import { type Phrases } from '../phrases/phrases'

/** A list as one reads it aloud: "giấy tờ, lệ phí và thời hạn". */
export function joinWords(words: string[], say: Phrases): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')}${say.list.and}${words.at(-1) ?? ''}`
}
