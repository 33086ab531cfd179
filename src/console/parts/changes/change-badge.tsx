import { Badge } from '@mantine/core'
import { useSentences } from '../../sentences/sentences-provider'

export type Change = 'none' | 'added' | 'changed' | 'removed'

const COLORS = { added: 'teal', changed: 'yellow', removed: 'red' }

/** What a draft does to an item; nothing where there is none. */
export function ChangeBadge({ change }: { change: Change }) {
  const { items: words } = useSentences()
  if (change === 'none') return null
  return (
    <Badge color={COLORS[change]} c="dark">
      {words.changes[change]}
    </Badge>
  )
}
