import { type Finding, type Problem, toField } from './problem'
import { lineFinder } from './read-yaml'

/** The findings with their lines, in the order of files and lines. Parses a file only when it has any. */
export function locateFindings(findings: Finding[], texts: Map<string, string>): Problem[] {
  const finders = new Map<string, (path: PropertyKey[]) => number>()
  const lineOf = (file: string, path: PropertyKey[]): number => {
    const finder = finders.get(file) ?? lineFinder(texts.get(file) ?? '')
    finders.set(file, finder)
    return finder(path)
  }
  return findings
    .map(({ path, line, ...finding }) => ({
      ...finding,
      line: line ?? lineOf(finding.file, path),
      field: toField(path),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}
