import { useSentences } from '../../sentences/sentences-provider'

/** What an action of the audit log is called; what an older or newer version did, by its name. */
export function useActionName(): (action: string) => string {
  const names: Record<string, string> = useSentences().audit.actions
  return (action) => names[action] ?? action
}
