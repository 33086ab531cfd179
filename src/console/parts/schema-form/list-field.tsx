import { Box, Button, Stack, Text } from '@mantine/core'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { Icon } from '../icon'
import { asList, moved } from './as-json'
import { type FieldProps, useForm } from './form-context'
import { ListItem } from './list-item'
import { SortableList } from './sortable-list'
import { emptyOf, resolve } from './schema'
import { useFieldWords } from './use-field-words'

/** Parts in an order, which is changed by dragging, by the keyboard or by buttons. */
export function ListField({ value, onChange, ...field }: FieldProps) {
  const { label, description, error } = useFieldWords(field)
  const { form } = useSentences()
  const { root, isReadOnly } = useForm()
  const items = asList(value)
  const itemSchema = resolve(field.schema.items ?? {}, root)
  const move = (from: number, to: number) => onChange(moved(items, from, to))

  return (
    <Box role="group" aria-label={label} data-path={field.path}>
      <ListHead {...{ label, description, error }} count={items.length} />
      <Stack gap={6}>
        <SortableList
          id={field.path}
          isSortable={!isReadOnly && !field.path.includes('.')}
          count={items.length}
          onMove={move}
        >
          {(at, handle) => (
            <ListItem
              key={at}
              path={`${field.path}.${at}`}
              {...{ at, handle, itemSchema }}
              count={items.length}
              value={items[at]}
              onChange={(changed) =>
                onChange(items.map((item, place) => (place === at ? changed : item)))
              }
              onMove={(to) => move(at, to)}
              onRemove={() => onChange(items.filter((_, place) => place !== at))}
            />
          )}
        </SortableList>
      </Stack>
      {!isReadOnly && (
        <Button
          mt={6}
          size="compact-sm"
          variant="light"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange([...items, emptyOf(itemSchema, root)])}
        >
          {fill(form.addTo, { name: label })}
        </Button>
      )}
    </Box>
  )
}

interface ListHeadProps {
  label: string
  description?: string
  error?: string
  count: number
}

function ListHead({ label, description, error, count }: ListHeadProps) {
  return (
    <>
      <Text fw={600} size="sm" mb={4}>
        {label}{' '}
        <Text span c="dimmed" size="sm">
          ({count})
        </Text>
      </Text>
      {description && (
        <Text size="xs" c="dimmed" mb={4}>
          {description}
        </Text>
      )}
      {error && (
        <Text size="xs" c="red" role="alert" mb={4}>
          {error}
        </Text>
      )}
    </>
  )
}
