import { Chip, Group, NumberInput, TextInput } from '@mantine/core'
import { type Answer } from '../../../content/condition'
import { type FormQuestion } from '../../parts/schema-form/form-context'

interface WalkAnswerProps {
  question: FormQuestion
  answer: Answer | undefined
  onAnswer: (answer: Answer | undefined) => void
}

/** An answer to try in the picture. */
export function WalkAnswer({ question, answer, onAnswer }: WalkAnswerProps) {
  const { kind, label, options } = question
  if (kind === 'number') {
    return (
      <NumberInput
        size="xs"
        maw={140}
        mt={4}
        aria-label={label}
        value={typeof answer === 'number' ? answer : ''}
        onChange={(typed) => onAnswer(typed === '' ? undefined : Number(typed))}
      />
    )
  }
  if (options.length === 0) {
    return (
      <TextInput
        size="xs"
        maw={180}
        mt={4}
        aria-label={label}
        type={kind === 'date' ? 'date' : 'text'}
        value={typeof answer === 'string' ? answer : ''}
        onChange={(event) => onAnswer(event.currentTarget.value || undefined)}
      />
    )
  }
  return (
    <Group gap={6} mt={6} role="group" aria-label={label}>
      {options.map(({ value, label: name }) => {
        const meant = kind === 'yes-no' ? value === 'true' : value
        return (
          <Chip
            key={value}
            size="xs"
            checked={answer === meant}
            onChange={(isChosen) => onAnswer(isChosen ? meant : undefined)}
          >
            {name}
          </Chip>
        )
      })}
    </Group>
  )
}
