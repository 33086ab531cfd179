/**
 * Something in intents/ or knowledge/ that is not right, told so that the person who
 * wrote the file can put it right. Texts are in Vietnamese, as editors read them.
 */
export interface Problem {
  /** An `error` keeps the content from being served; a `warning` is for somebody to look at. */
  severity: 'error' | 'warning'
  /** From the project's folder, such as `knowledge/procedures/dang-ky-khai-sinh.yaml`. */
  file: string
  line: number
  /** Where in the file, such as `steps[2].source`; empty for the file as a whole. */
  field: string
  /** Stable name of the rule that was broken. */
  rule: string
  message: string
  fix: string
}

/** A problem before its line is known: `path` leads through the file's data to the place. */
export interface Finding extends Omit<Problem, 'line' | 'field'> {
  path: PropertyKey[]
  /** Known without the path where a file cannot be read as data. */
  line?: number
}

/** The problems as lines of text, file by file, for a terminal or a log. */
export function formatProblems(problems: Problem[]): string {
  return problems.map(formatProblem).join('\n')
}

function formatProblem({ severity, file, line, field, rule, message, fix }: Problem): string {
  const kind = severity === 'error' ? 'LỖI' : 'Lưu ý'
  const place = field === '' ? '' : `${field}: `
  return `${file}:${line}  ${kind} [${rule}] ${place}${message}\n    → ${fix}`
}

/** The path through a file's data as people write it: `steps[2].source`. */
export function toField(path: PropertyKey[]): string {
  return path.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${key}]`
    return field === '' ? String(key) : `${field}.${String(key)}`
  }, '')
}
