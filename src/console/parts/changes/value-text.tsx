import { Text } from '@mantine/core'
import { useSentences } from '../../sentences/sentences-provider'
import classes from './value-text.module.css'

interface ValueTextProps {
  value: unknown
  kind: 'added' | 'removed'
}

/** A value as a reader understands it: text as it is, parts line by line. */
export function ValueText({ value, kind }: ValueTextProps) {
  const { changes } = useSentences()
  if (value === undefined || value === '') {
    return (
      <Text size="sm" c="dimmed" fs="italic">
        {changes.absent}
      </Text>
    )
  }
  const Mark = kind === 'added' ? 'ins' : 'del'
  return <Mark className={classes[kind]}>{toLines(value).join('\n')}</Mark>
}

function toLines(value: unknown, indent = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => toLines(one, `${indent}• `))
  if (typeof value !== 'object' || value === null) return [`${indent}${String(value)}`]
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
    typeof one === 'object' && one !== null
      ? [`${indent}${name}:`, ...toLines(one, `${indent}  `)]
      : [`${indent}${name}: ${String(one)}`],
  )
}
