import { createLineFinder } from './create-line-finder'
import { type Finding, type Problem, toField } from './problem'

/** The findings with their lines, in the order of files and lines. */
export async function locateFindings(
  findings: Finding[],
  texts: Map<string, string>,
): Promise<Problem[]> {
  const files = new Set(findings.filter(({ line }) => line === undefined).map(({ file }) => file))
  const finders = new Map<string, (path: PropertyKey[]) => number>()
  for (const file of files) finders.set(file, await createLineFinder(texts.get(file) ?? ''))
  return findings
    .map(({ path, line, ...finding }) => ({
      ...finding,
      line: line ?? finders.get(finding.file)?.(path) ?? 1,
      field: toField(path),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}
