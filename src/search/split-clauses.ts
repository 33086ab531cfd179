import { withoutMarks } from '../text/marks'

/** A piece of a message, and whether the citizen took it back. */
export interface Clause {
  text: string
  isTakenBack: boolean
}

/** 'à không, ý mình là …': what stands before is taken back. Read without marks. */
const CORRECTION =
  /(?:^|[\s,.;!])(?:(?:a|ay|oi|u) khong|a nham|(?:noi|viet|go|bam|ghi) nham(?: roi)?|y (?:toi|minh|em|tui|mk|la|anh|chi|chau|con)(?: la| noi la)?|xin loi(?: toi| em)? nham)(?=[\s,.;!]|$)/gu
/** 'không phải X mà là Y', 'không phải X đâu, Y', 'không hỏi X, hỏi Y'. */
const DENIAL_BEFORE =
  /(?:khong|hong|ko|k|chang|dau) (?:phai(?: la)?|hoi(?: ve)?|noi(?: ve)?) ([^,.;!?]+?)(?: ma(?: la)? |[,.;!] ?(?:ma(?: la)? )?)(?=\S+ \S)/gu
/** 'Y chứ không phải X'. */
const DENIAL_AFTER =
  /(?: chu|,) (?:khong|hong|ko) phai(?: la)? ([^,.;!?]+?)(?: dau| nha| nhe| a)?[\s.!]*$/u
const KEPT_WORDS_MIN = 1

/**
 * Cuts a message where the citizen corrects themself or says what they do not mean, so that
 * 'không phải khai sinh mà là khai tử' is about the second.
 */
export function splitClauses(message: string): Clause[] {
  const text = message.normalize('NFC').toLowerCase()
  const bare = withoutMarks(text)
  // Letters outside Vietnamese can change length when their marks are taken off.
  if (bare.length !== text.length) return [{ text, isTakenBack: false }]
  const taken = takenBackSpans(bare)
  if (taken.length === 0) return [{ text, isTakenBack: false }]

  const clauses: Clause[] = []
  let at = 0
  for (const [start, end] of taken) {
    clauses.push({ text: text.slice(at, start), isTakenBack: false })
    clauses.push({ text: text.slice(start, end), isTakenBack: true })
    at = end
  }
  clauses.push({ text: text.slice(at), isTakenBack: false })
  const kept = clauses.filter(({ isTakenBack }) => !isTakenBack).flatMap(wordsOf)
  return kept.length < KEPT_WORDS_MIN ? [{ text, isTakenBack: false }] : clauses
}

function takenBackSpans(bare: string): [number, number][] {
  const correction = [...bare.matchAll(CORRECTION)].at(-1)
  if (correction && wordsOf({ text: bare.slice(endOf(correction)) }).length > 0) {
    return correction.index > 0 ? [[0, correction.index]] : []
  }
  const before = [...bare.matchAll(DENIAL_BEFORE)].map((match) => spanOfGroup(match))
  if (before.length > 0) return before
  const after = DENIAL_AFTER.exec(bare)
  return after && after.index > 0 ? [spanOfGroup(after)] : []
}

function spanOfGroup(match: RegExpMatchArray): [number, number] {
  const [whole, group = ''] = match
  const start = (match.index ?? 0) + whole.indexOf(group)
  return [start, start + group.length]
}

function endOf(match: RegExpMatchArray): number {
  return (match.index ?? 0) + match[0].length
}

function wordsOf({ text }: { text: string }): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}
