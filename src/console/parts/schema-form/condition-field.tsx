import { Button, Fieldset, Stack, Text } from '@mantine/core'
import { useSentences } from '../../sentences/sentences-provider'
import { Icon } from '../icon'
import { asObject, without } from './as-json'
import { ConditionRow } from './condition-row'
import { type FieldProps, type FormQuestion, useForm } from './form-context'
import { useFieldWords } from './use-field-words'

/** When a part applies: which answers the citizen must have given. All rows must hold. */
export function ConditionField({ value, onChange, ...field }: FieldProps) {
  const { label, description } = useFieldWords(field)
  const { form } = useSentences()
  const { questions, isReadOnly } = useForm()
  const held = asObject(value)
  const rows = Object.entries(held)
  const free = questions.find(({ id }) => !(id in held))
  const change = (next: Record<string, unknown>) =>
    onChange(Object.keys(next).length > 0 ? next : undefined)

  if (questions.length === 0 && rows.length === 0) return null
  return (
    <Fieldset legend={label} variant="unstyled" p={0}>
      <Stack gap={6}>
        <Text size="xs" c="dimmed">
          {rows.length === 0 ? form.always : description}
        </Text>
        {rows.map(([id, expected]) => (
          <ConditionRow
            key={id}
            id={id}
            expected={expected}
            onExpect={(next) => change({ ...held, [id]: next })}
            onAsk={(other) => change(renamed(held, id, other))}
            onRemove={() => change(without(held, id))}
          />
        ))}
        {free && !isReadOnly && (
          <Button
            size="compact-sm"
            variant="subtle"
            w="fit-content"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => change({ ...held, [free.id]: firstAnswer(free.kind, free.options) })}
          >
            {form.addCondition}
          </Button>
        )}
      </Stack>
    </Fieldset>
  )
}

/** What a new row expects, by the kind of its question. */
function firstAnswer(kind: string, options: { value: string }[]): unknown {
  if (kind === 'yes-no') return true
  if (kind === 'number') return { atLeast: 0 }
  if (kind === 'date') return { daysSinceAtMost: 0 }
  return options[0]?.value ?? ''
}

function renamed(
  held: Record<string, unknown>,
  from: string,
  { id: to, kind, options }: FormQuestion,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(held).map(([id, expected]) =>
      id === from ? [to, firstAnswer(kind, options)] : [id, expected],
    ),
  )
}
