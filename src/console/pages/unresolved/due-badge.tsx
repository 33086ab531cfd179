import { Badge } from '@mantine/core'
import { useFormat } from '../../format/use-format'
import { fill, useSentences } from '../../sentences/sentences-provider'

/** By when somebody has to see to it, and whether that has passed. */
export function DueBadge({ dueOn, state }: { dueOn?: string; state: string }) {
  const { unresolved: words } = useSentences()
  const format = useFormat()
  if (dueOn === undefined) return null
  const isLate = state === 'open' && dueOn < new Date().toISOString().slice(0, 10)
  return (
    <Badge color={isLate ? 'red' : 'civic'}>
      {fill(isLate ? words.lateSince : words.dueOn, { day: format.day(dueOn) })}
    </Badge>
  )
}
