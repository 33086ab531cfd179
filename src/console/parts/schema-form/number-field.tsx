import { NumberInput } from '@mantine/core'
import { type FieldProps } from './form-context'
import { useFieldWords } from './use-field-words'

/** A number within the bounds of its schema. */
export function NumberField({ value, onChange, ...field }: FieldProps) {
  const words = useFieldWords(field)
  const { minimum, type } = field.schema
  return (
    <NumberInput
      {...words}
      value={typeof value === 'number' ? value : ''}
      min={minimum}
      allowDecimal={type !== 'integer'}
      thousandSeparator="."
      decimalSeparator=","
      onChange={(typed) => onChange(typed === '' ? undefined : Number(typed))}
    />
  )
}
