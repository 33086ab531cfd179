import { Alert, Group, List, Text } from '@mantine/core'
import { type OpenItem } from '../../api/items'
import { useFormat } from '../../format/use-format'
import { fill, useSentences } from '../../sentences/sentences-provider'

interface ItemStatusProps {
  item: OpenItem
  isDirty: boolean
  /** What is wrong, by the path of the field. */
  errors: Record<string, string>
}

const SHOWN_MAX = 8

/** Whether there is a draft and whose, and what has to be put right before it can be published. */
export function ItemStatus({ item, isDirty, errors }: ItemStatusProps) {
  const { item: words, form } = useSentences()
  const format = useFormat()
  const { draft } = item
  const wrong = Object.entries(errors)
  const text = draft
    ? fill(words.draftBy, { name: draft.by.name, ago: format.ago(draft.savedAt) })
    : words.asReleased
  return (
    <>
      <Group gap="xs" mb="sm" role="status">
        <Text size="sm" c="dimmed">
          {isDirty ? words.unsaved : text}
        </Text>
      </Group>
      {wrong.length > 0 && (
        <Alert color="yellow.8" mb="sm" title={fill(form.errorsTitle, { n: wrong.length })}>
          <List size="sm">
            {wrong.slice(0, SHOWN_MAX).map(([path, message]) => (
              <List.Item key={path}>
                <code>{path}</code> {message}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  )
}
