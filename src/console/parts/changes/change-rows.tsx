import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useSentences } from '../../sentences/sentences-provider'
import { type Change } from './change-badge'
import { ChangeRow } from './change-row'
import { type Difference } from './difference-table'

/** An item and what is different about it, as releases and imports tell of it. */
export interface ItemChange {
  item: string
  title: string
  kind: Change
  differences: Difference[]
}

const SHOWN_AT_ONCE = 50

/** What changes, item by item; long lists are shown a part at a time. */
export function ChangeRows({ items }: { items: ItemChange[] }) {
  const { common } = useSentences()
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  return (
    <>
      {items.slice(0, shown).map(({ item, title, kind, differences }) => (
        <ChangeRow
          key={item}
          title={<ItemName {...{ item, title }} />}
          change={kind}
          differences={differences}
        />
      ))}
      {items.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {common.more}
        </Button>
      )}
    </>
  )
}

/** What people call it, and its name in files. */
export function ItemName({ item, title }: Pick<ItemChange, 'item' | 'title'>) {
  return (
    <Text size="sm" span>
      {title}{' '}
      <Text span size="xs" c="dimmed">
        {item}
      </Text>
    </Text>
  )
}
