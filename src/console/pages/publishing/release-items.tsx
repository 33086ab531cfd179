import { Text } from '@mantine/core'
import { type Release } from '../../api/publishing'
import { ChangeRows } from '../../parts/changes/change-rows'
import { Section } from '../../parts/section'
import { fill, useSentences } from '../../sentences/sentences-provider'

/** What changed in a release, item by item. */
export function ReleaseItems({ items }: Pick<Release, 'items'>) {
  const { releases: words } = useSentences()
  return (
    <Section title={fill(words.items, { n: items.length })}>
      {items.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.noItems}
        </Text>
      )}
      <ChangeRows items={items} />
    </Section>
  )
}
