import { Badge } from '@mantine/core'
import { useFormat } from '../../format/use-format'
import { fill, useSentences } from '../../sentences/sentences-provider'

/** By when somebody has to see to it, and whether that has passed. */
export function DueBadge({ dueOn, isOverdue }: { dueOn?: string; isOverdue: boolean }) {
  const { unresolved: words } = useSentences()
  const format = useFormat()
  if (dueOn === undefined) return null
  return (
    <Badge color={isOverdue ? 'red' : 'civic'}>
      {fill(isOverdue ? words.lateSince : words.dueOn, { day: format.day(dueOn) })}
    </Badge>
  )
}
