import { ActionIcon, Collapse, Group, Paper, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { Icon } from '../icon'
import { useForm } from './form-context'
import { ObjectFields } from './object-fields'
import { type Schema } from './schema'
import { type Handle } from './sortable-list'
import { titleOf } from './title-of'
import { useLabels } from './use-field-words'
import { VariantFields } from './variant-fields'

export interface ListItemProps {
  at: number
  count: number
  path: string
  itemSchema: Schema
  value: unknown
  handle: Handle
  onChange: (value: unknown) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One part of a list: its title, which opens and closes the fields. */
export function ListItem(props: ListItemProps) {
  const { at, path, itemSchema, value, handle, onChange } = props
  const { form } = useSentences()
  const labels = useLabels()
  const { errors } = useForm()
  const title = titleOf(value, labels.value) || fill(form.itemNumber, { n: at + 1 })
  const hasErrors = Object.keys(errors).some((place) => place.startsWith(`${path}.`))
  const [isOpen, { toggle }] = useDisclosure(titleOf(value, labels.value) === '')
  const Fields = itemSchema.oneOf ? VariantFields : ObjectFields

  return (
    <Paper withBorder radius="sm" style={{ borderColor: hasErrors ? '#a3211b' : undefined }}>
      <Group gap={4} px={6} py={4} wrap="nowrap">
        {handle && (
          <span
            {...handle}
            aria-label={fill(form.dragItem, { name: title })}
            style={{ display: 'flex' }}
          >
            <Icon name="drag" size={16} />
          </span>
        )}
        <UnstyledButton flex={1} onClick={toggle} aria-expanded={isOpen} miw={0}>
          <Group gap={6} wrap="nowrap">
            <Icon name={isOpen ? 'down' : 'right'} size={14} />
            <Text size="sm" truncate>
              <Text span c="dimmed" size="sm">
                {at + 1}.
              </Text>{' '}
              {title}
            </Text>
          </Group>
        </UnstyledButton>
        <ItemButtons {...props} title={title} />
      </Group>
      <Collapse expanded={isOpen}>
        {isOpen && (
          <div style={{ padding: '6px 10px 12px' }}>
            <Fields schema={itemSchema} path={path} value={value} onChange={onChange} />
          </div>
        )}
      </Collapse>
    </Paper>
  )
}

function ItemButtons({ at, count, title, onMove, onRemove }: ListItemProps & { title: string }) {
  const { common } = useSentences()
  const { isReadOnly } = useForm()
  if (isReadOnly) return null
  const button = { variant: 'subtle', size: 'md' } as const
  return (
    <Group gap={0} wrap="nowrap">
      <ActionIcon
        {...button}
        disabled={at === 0}
        aria-label={`${common.moveUp}: ${title}`}
        onClick={() => onMove(at - 1)}
      >
        <Icon name="up" size={14} />
      </ActionIcon>
      <ActionIcon
        {...button}
        disabled={at === count - 1}
        aria-label={`${common.moveDown}: ${title}`}
        onClick={() => onMove(at + 1)}
      >
        <Icon name="down" size={14} />
      </ActionIcon>
      <ActionIcon
        {...button}
        color="red"
        aria-label={`${common.remove}: ${title}`}
        onClick={onRemove}
      >
        <Icon name="cross" size={14} />
      </ActionIcon>
    </Group>
  )
}
