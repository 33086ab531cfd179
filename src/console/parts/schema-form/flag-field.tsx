import { Checkbox } from '@mantine/core'
import { type FieldProps } from './form-context'
import { useFieldWords } from './use-field-words'

/** A yes or no. */
export function FlagField({ value, onChange, ...field }: FieldProps) {
  const { label, description, error, disabled } = useFieldWords(field)
  return (
    <Checkbox
      {...{ label, description, error, disabled }}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
