import { Badge, Button, Drawer, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useItemVersions, type ItemVersion, type OpenItem } from '../../api/items'
import { useFormat } from '../../format/use-format'
import { DifferenceTable } from '../../parts/changes/difference-table'
import { EmptyState } from '../../parts/empty-state'
import { Loaded } from '../../parts/loaded'
import { fill, useSentences } from '../../sentences/sentences-provider'

interface ItemHistoryProps {
  item: OpenItem
  isOpen: boolean
  onClose: () => void
  /** Puts an old version into the form; it is not saved yet. */
  onRestore?: (value: unknown) => void
}

/** The states that an item was in: who, when and why, and what each of them changed. */
export function ItemHistory({ item, isOpen, onClose, onRestore }: ItemHistoryProps) {
  const { item: words, common } = useSentences()
  const query = useItemVersions(item.part, item.key, isOpen)
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size="xl"
      title={words.history}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="clock" title={words.noHistory} hint={words.noHistoryHint} />
          ) : (
            <Stack component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
              {items.map((version) => (
                <li key={`${version.version}${version.savedAt}`}>
                  <Version version={version} onRestore={onRestore} />
                </li>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Drawer>
  )
}

interface VersionProps {
  version: ItemVersion
  onRestore?: (value: unknown) => void
}

function Version({ version, onRestore }: VersionProps) {
  const { item: words } = useSentences()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const { by, savedAt, reason, state, release, value, differences } = version
  return (
    <>
      <Group justify="space-between">
        <div>
          <Text size="sm" fw={600}>
            {[by?.name, savedAt && format.moment(savedAt)].filter(Boolean).join(' · ')}
          </Text>
          {reason && <Text size="sm">{reason}</Text>}
        </div>
        <Group gap={6}>
          <Badge>{fill(words.states[state], { release: release ?? '' })}</Badge>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => setOpen(!isOpen)}
            aria-expanded={isOpen}
          >
            {fill(words.changes, { n: differences.length })}
          </Button>
          {onRestore && (
            <Button size="compact-xs" variant="subtle" onClick={() => onRestore(value)}>
              {words.restore}
            </Button>
          )}
        </Group>
      </Group>
      {isOpen && <DifferenceTable differences={differences} />}
    </>
  )
}
