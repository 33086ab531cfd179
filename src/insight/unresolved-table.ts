import { WHY, type NameOf } from './export-unresolved'
import { type UnresolvedQuestion } from './unresolved'
import { formatVietnamTime } from './vietnam-time'

const NAME_MAX = 60

/** The questions for a terminal, each with what came near it below. */
export function toTable(questions: UnresolvedQuestion[], nameOf: NameOf): string {
  return questions.map((question) => toBlock(question, nameOf)).join('\n')
}

function toBlock(
  { askedAt, question, outcome, candidates, ...turn }: UnresolvedQuestion,
  nameOf: NameOf,
): string {
  const head = `${formatVietnamTime(askedAt)}  ${oneLine(question)}`
  const about = `${WHY[outcome]} · ${turn.channel} · bản phát hành ${turn.release}`
  const near = candidates.slice(0, 3).map(({ code, score }) => {
    const percent = (score === undefined ? '' : `${Math.round(score * 100)}%`).padStart(4)
    return `${percent}  ${code}  ${shorten(nameOf(code) ?? '')}`.trimEnd()
  })
  return [head, ...[about, ...near].map((line) => `${' '.repeat(21)}${line}`), ''].join('\n')
}

/** What citizens wrote must not steer the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}

function shorten(name: string): string {
  return name.length > NAME_MAX ? `${name.slice(0, NAME_MAX - 1)}…` : name
}
