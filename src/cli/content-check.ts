import { checkContent } from '../content/check/check-content'
import { formatProblems, type Problem } from '../content/problem'
import { type Summary } from '../content/check/summarize'

export type Print = (text: string) => void

/** How many warnings of one rule are listed one by one, unless all are asked for. */
const WARNINGS_SHOWN_MAX = 10

/** Names every problem in the content; fails when one of them is an error. */
export async function runCheck(
  root: string,
  today: Date,
  { all, print }: { all: boolean; print: Print },
): Promise<number> {
  const { problems, summary } = await checkContent(root, today)
  const shown = all ? problems : shorten(problems)
  if (shown.length > 0) print(`${formatProblems(shown)}\n\n`)
  print(conclude(problems, shown, summary))
  return count(problems, 'error') > 0 ? 1 : 0
}

function shorten(problems: Problem[]): Problem[] {
  const shown = new Map<string, number>()
  return problems.filter(({ severity, rule }) => {
    if (severity === 'error') return true
    shown.set(rule, (shown.get(rule) ?? 0) + 1)
    return (shown.get(rule) ?? 0) <= WARNINGS_SHOWN_MAX
  })
}

function conclude(problems: Problem[], shown: Problem[], summary: Summary): string {
  const { procedures, guides, phrasebookEntries, phrasings, intents } = summary
  const lines = [
    `${procedures} thủ tục, ${guides} hướng dẫn; ${phrasebookEntries} thủ tục có cách hỏi (${phrasings} câu); ${intents} ý định khác.`,
    `${count(problems, 'error')} lỗi, ${count(problems, 'warning')} lưu ý.`,
  ]
  const hidden = problems.length - shown.length
  if (hidden > 0) {
    lines.push(
      `${hidden} lưu ý cùng loại không hiện ở trên; xem hết: npm run content -- check --all`,
    )
  }
  return `${lines.join('\n')}\n`
}

function count(problems: Problem[], severity: Problem['severity']): number {
  return problems.filter((problem) => problem.severity === severity).length
}
