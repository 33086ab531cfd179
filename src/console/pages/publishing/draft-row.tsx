import { Alert, Anchor, Badge, Button, Checkbox, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { type Draft } from '../../api/publishing'
import { useFormat } from '../../format/use-format'
import { DifferenceTable } from '../../parts/changes/difference-table'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { ChangeBadge } from '../items/change-badge'
import { linkOfItem } from '../items/item-kinds'

/** One draft: what it changes, who made it, and what is wrong with it. */
export function DraftRow({ draft }: { draft: Draft }) {
  const { drafts: words, items, parts } = useSentences()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const { item, title, key, part, change, draft: saved, differences, problems, isOutdated } = draft
  const names: Record<string, string> = parts
  const link = linkOfItem({ part, key })
  return (
    <div style={{ padding: '8px 0', borderTop: '1px solid var(--line)' }}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Checkbox
          value={item}
          label={
            <>
              <Text span fw={600} size="sm">
                {title || key}
              </Text>{' '}
              <Text span size="xs" c="dimmed">
                {names[part] ?? part}
                {saved &&
                  ` · ${fill(items.by, { name: saved.by.name, ago: format.ago(saved.savedAt) })}`}
                {saved?.reason && ` · ${saved.reason}`}
              </Text>
            </>
          }
        />
        <Group gap={6} wrap="nowrap">
          {isOutdated && (
            <Badge color="yellow" c="dark">
              {words.outdated}
            </Badge>
          )}
          <ChangeBadge change={change} />
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => setOpen(!isOpen)}
            aria-expanded={isOpen}
          >
            {fill(words.differences, { n: differences.length })}
          </Button>
          {link && (
            <Anchor component={Link} to={link} size="sm">
              {words.open}
            </Anchor>
          )}
        </Group>
      </Group>
      <Problems problems={problems} />
      {isOpen && <DifferenceTable differences={differences} />}
    </div>
  )
}

function Problems({ problems }: Pick<Draft, 'problems'>) {
  return problems.map(({ field, message, fix, severity }) => (
    <Alert key={`${field}${message}`} color={severity === 'error' ? 'red' : 'yellow'} p={6} mt={4}>
      <Text size="xs">
        <code>{field}</code> {message} {fix}
      </Text>
    </Alert>
  ))
}
