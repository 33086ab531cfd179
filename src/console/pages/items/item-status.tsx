import { Alert, List, Text } from '@mantine/core'
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
  const { draft, problems } = item
  const wrong = Object.entries(errors).map(([path, message]) => ({ path, message }))
  // The service says it better, but only of what was saved.
  const saved = isDirty
    ? []
    : problems.map(({ field, message, fix }) => ({ path: field, message: `${message} ${fix}` }))
  const shown = wrong.length > 0 ? wrong : saved
  const text = draft
    ? fill(words.draftBy, { name: draft.by.name, ago: format.ago(draft.savedAt) })
    : words.asReleased
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm" role="status">
        {isDirty ? words.unsaved : text}
      </Text>
      {shown.length > 0 && (
        <Alert color="yellow" mb="sm" title={fill(form.errorsTitle, { n: shown.length })}>
          <List size="sm">
            {shown.slice(0, SHOWN_MAX).map(({ path, message }) => (
              <List.Item key={`${path}${message}`}>
                <code>{path}</code> {message}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  )
}
