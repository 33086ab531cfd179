import { ActionIcon, Group, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import { useSentences } from '../../sentences/sentences-provider'
import { Icon } from '../icon'
import { asList, asObject, asText } from './as-json'
import { type FormQuestion, useForm } from './form-context'

interface ConditionRowProps {
  id: string
  expected: unknown
  onExpect: (expected: unknown) => void
  onAsk: (question: FormQuestion) => void
  onRemove: () => void
}

/** One question and the answers with which the part applies. */
export function ConditionRow({ id, expected, onExpect, onAsk, onRemove }: ConditionRowProps) {
  const { form, common } = useSentences()
  const { questions, isReadOnly } = useForm()
  const question = questions.find((one) => one.id === id)
  const known = questions.map((one) => ({ value: one.id, label: one.label }))
  return (
    <Group gap={6} wrap="wrap" align="center">
      <Select
        aria-label={form.conditionQuestion}
        data={question ? known : [...known, { value: id, label: id }]}
        value={id}
        allowDeselect={false}
        disabled={isReadOnly}
        onChange={(chosen) => {
          const other = questions.find((one) => one.id === chosen)
          if (other && other.id !== id) onAsk(other)
        }}
        flex="2 1 200px"
      />
      <Expected question={question} expected={expected} onExpect={onExpect} />
      {!isReadOnly && (
        <ActionIcon variant="subtle" color="red" aria-label={common.remove} onClick={onRemove}>
          <Icon name="cross" size={14} />
        </ActionIcon>
      )}
    </Group>
  )
}

interface ExpectedProps {
  question: FormQuestion | undefined
  expected: unknown
  onExpect: (expected: unknown) => void
}

function Expected({ question, expected, onExpect }: ExpectedProps) {
  const { form, common } = useSentences()
  const { isReadOnly } = useForm()
  const shared = { 'aria-label': form.conditionAnswer, disabled: isReadOnly, flex: '2 1 160px' }
  switch (question?.kind) {
    case 'yes-no':
      return (
        <Select
          {...shared}
          data={[
            { value: 'true', label: common.yes },
            { value: 'false', label: common.no },
          ]}
          value={String(expected)}
          allowDeselect={false}
          onChange={(chosen) => onExpect(chosen === 'true')}
        />
      )
    case 'choice':
      return (
        <MultiSelect
          {...shared}
          data={question.options}
          value={Array.isArray(expected) ? asList(expected).map(asText) : [asText(expected)]}
          onChange={(chosen) => onExpect(chosen.length === 1 ? chosen[0] : chosen)}
        />
      )
    case 'number':
      return <Bounds names={['atLeast', 'atMost']} expected={expected} onExpect={onExpect} />
    case 'date':
      return (
        <Bounds
          names={['daysSinceAtLeast', 'daysSinceAtMost']}
          expected={expected}
          onExpect={onExpect}
        />
      )
    default:
      return (
        <TextInput
          {...shared}
          value={asText(expected)}
          onChange={(event) => onExpect(event.currentTarget.value)}
        />
      )
  }
}

interface BoundsProps {
  names: ('atLeast' | 'atMost' | 'daysSinceAtLeast' | 'daysSinceAtMost')[]
  expected: unknown
  onExpect: (expected: unknown) => void
}

function Bounds({ names, expected, onExpect }: BoundsProps) {
  const { fields } = useSentences()
  const { isReadOnly } = useForm()
  const held = asObject(expected)
  return names.map((name) => {
    const value = held[name]
    return (
      <NumberInput
        key={name}
        aria-label={fields[name]}
        placeholder={fields[name]}
        value={typeof value === 'number' ? value : ''}
        disabled={isReadOnly}
        onChange={(typed) =>
          onExpect({ ...held, [name]: typed === '' ? undefined : Number(typed) })
        }
        flex="1 1 110px"
      />
    )
  })
}
