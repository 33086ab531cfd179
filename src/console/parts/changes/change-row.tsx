import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { ChangeBadge, type Change } from './change-badge'
import { DifferenceTable, type Difference } from './difference-table'

interface ChangeRowProps {
  /** What is changed, with what belongs to it. */
  title: ReactNode
  change: Change
  differences: Difference[]
  /** Stands before the kind of the change. */
  marks?: ReactNode
  /** Stands at the end of the line. */
  acts?: ReactNode
  /** What has to be said of it, below the line. */
  children?: ReactNode
}

/** One changed item in a list; its differences are opened below it. */
export function ChangeRow({ title, change, differences, marks, acts, children }: ChangeRowProps) {
  const { drafts: words } = useSentences()
  const [isOpen, setOpen] = useState(false)
  return (
    <div style={{ padding: '8px 0', borderTop: '1px solid var(--line)' }}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div style={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}>{title}</div>
        <Group gap={6}>
          {marks}
          <ChangeBadge change={change} />
          {differences.length > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => setOpen(!isOpen)}
              aria-expanded={isOpen}
            >
              {fill(words.differences, { n: differences.length })}
            </Button>
          )}
          {acts}
        </Group>
      </Group>
      {children}
      {isOpen && <DifferenceTable differences={differences} />}
    </div>
  )
}
