import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { type Release } from '../../api/publishing'
import { DifferenceTable } from '../../parts/changes/difference-table'
import { Section } from '../../parts/section'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { ChangeBadge } from '../items/change-badge'

const SHOWN_AT_ONCE = 50

/** What changed in a release, item by item. */
export function ReleaseItems({ items }: Pick<Release, 'items'>) {
  const { releases: words, common } = useSentences()
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  return (
    <Section title={fill(words.items, { n: items.length })}>
      {items.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.noItems}
        </Text>
      )}
      {items.slice(0, shown).map((item) => (
        <ItemRow key={item.item} item={item} />
      ))}
      {items.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {common.more}
        </Button>
      )}
    </Section>
  )
}

function ItemRow({ item: { item, title, kind, differences } }: { item: Release['items'][number] }) {
  const { drafts: words } = useSentences()
  const [isOpen, setOpen] = useState(false)
  return (
    <div style={{ padding: '6px 0', borderTop: '1px solid var(--line)' }}>
      <Group justify="space-between">
        <Text size="sm">
          {title}{' '}
          <Text span size="xs" c="dimmed">
            {item}
          </Text>
        </Text>
        <Group gap={6}>
          <ChangeBadge change={kind} />
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
        </Group>
      </Group>
      {isOpen && <DifferenceTable differences={differences} />}
    </div>
  )
}
