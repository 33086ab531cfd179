import { Button, Group, Text } from '@mantine/core'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { useFormat } from '../../format/use-format'
import { Icon } from '../icon'
import { type Page } from './data-list'
import { type ListState } from './use-list-state'

/** How many there are, and the way to the pages before and after. */
export function ListPager<Row>({ page, state }: { page: Page<Row>; state: ListState }) {
  const { list } = useSentences()
  const format = useFormat()
  const { next, total } = page
  const count = total
    ? fill(total.isExact ? list.total : list.totalAtLeast, { n: format.number(total.count) })
    : fill(list.onThisPage, { n: format.number(page.items.length) })

  return (
    <Group justify="space-between" px="sm" py="xs" className="list-pager">
      <Text size="sm" c="dimmed" role="status">
        {count}
      </Text>
      {(next !== undefined || !state.isFirst) && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            disabled={state.isFirst}
            leftSection={<Icon name="left" size={14} />}
            onClick={state.goBack}
          >
            {list.previous}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={next === undefined}
            rightSection={<Icon name="right" size={14} />}
            onClick={() => next !== undefined && state.goNext(next)}
          >
            {list.next}
          </Button>
        </Group>
      )}
    </Group>
  )
}
