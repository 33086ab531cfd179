import { Badge, Button, Drawer, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useItemHistory, type ItemVersion, type OpenItem } from '../../api/items'
import { useFormat } from '../../format/use-format'
import { ChangeTable } from '../../parts/changes/change-table'
import { EmptyState } from '../../parts/empty-state'
import { Loaded } from '../../parts/loaded'
import { useSentences } from '../../sentences/sentences-provider'

interface ItemHistoryProps {
  item: OpenItem
  isOpen: boolean
  onClose: () => void
  /** Puts an old version into the form; it is not saved yet. */
  onRestore?: (value: unknown) => void
}

/** The states that an item was in: who, when and why, with what has changed since. */
export function ItemHistory({ item, isOpen, onClose, onRestore }: ItemHistoryProps) {
  const { item: words, common } = useSentences()
  const query = useItemHistory(item.part, item.key, isOpen)
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
                <li key={version.version}>
                  <Version version={version} now={item.value} onRestore={onRestore} />
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
  now: unknown
  onRestore?: (value: unknown) => void
}

function Version({ version, now, onRestore }: VersionProps) {
  const { item: words } = useSentences()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const { by, savedAt, reason, ended, release, value } = version
  return (
    <>
      <Group justify="space-between">
        <div>
          <Text size="sm" fw={600}>
            {by.name} · {format.moment(savedAt)}
          </Text>
          {reason && <Text size="sm">{reason}</Text>}
        </div>
        <Group gap={6}>
          <Badge>
            {words.ended[ended]}
            {release === undefined ? '' : ` ${release}`}
          </Badge>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => setOpen(!isOpen)}
            aria-expanded={isOpen}
          >
            {words.compare}
          </Button>
          {onRestore && (
            <Button size="compact-xs" variant="subtle" onClick={() => onRestore(value)}>
              {words.restore}
            </Button>
          )}
        </Group>
      </Group>
      {isOpen && (
        <ChangeTable before={value} after={now} beforeLabel={words.then} afterLabel={words.now} />
      )}
    </>
  )
}
