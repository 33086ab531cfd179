/**
 * What may be logged of an error that was thrown while a message was being answered: its
 * kind and where it was thrown. Its message is left out, as it may quote the citizen.
 */
export function toLoggable(error: unknown): { error: string; stack: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, stack: frames.map((line) => line.trim()) }
}
