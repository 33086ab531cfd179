import { loadContent } from '../content/load-content'
import { formatProblems } from '../content/problem'

/** Names every problem in the content; fails when one of them is an error. */
export async function runCheck(root: string): Promise<number> {
  const { problems } = await loadContent(root)
  if (problems.length > 0) process.stdout.write(`${formatProblems(problems)}\n`)
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}
