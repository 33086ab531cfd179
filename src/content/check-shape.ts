import { type z } from 'zod'
import { describeIssue } from './describe-issue'
import { type Finding } from './problem'

/** The data as the shape gives it, or everything that keeps it from having the shape. */
export function checkShape<T extends z.ZodType>(
  schema: T,
  data: unknown,
  file: string,
): { value?: z.output<T>; findings: Finding[] } {
  const result = schema.safeParse(data, { reportInput: true })
  if (result.success) return { value: result.data, findings: [] }
  return { findings: result.error.issues.map((issue) => toFinding(issue, file)) }
}

function toFinding(issue: z.core.$ZodIssue, file: string): Finding {
  // A key nobody knows is at fault itself, and not the group that it stands in.
  const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return { severity: 'error', file, path: [...issue.path, ...key], ...describeIssue(issue) }
}
