import { Select } from '@mantine/core'
import { asText } from './as-json'
import { type FieldProps } from './form-context'
import { useFieldWords, useLabels } from './use-field-words'

/** One of a closed list. */
export function OptionField({ value, onChange, ...field }: FieldProps) {
  const words = useFieldWords(field)
  const labels = useLabels()
  const data = (field.schema.enum ?? []).map((one) => ({ value: one, label: labels.value(one) }))
  return (
    <Select
      {...words}
      data={data}
      value={asText(value) || null}
      allowDeselect={!field.isRequired}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  )
}
