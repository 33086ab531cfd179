import { MultiSelect } from '@mantine/core'
import { asList, asText } from './as-json'
import { type FieldProps, useForm } from './form-context'
import { resolve } from './schema'
import { useFieldWords, useLabels } from './use-field-words'

/** Any of a closed list. */
export function OptionsField({ value, onChange, ...field }: FieldProps) {
  const words = useFieldWords(field)
  const labels = useLabels()
  const { root } = useForm()
  const labelOf = field.name === 'facets' ? labels.facet : labels.value
  const known = resolve(field.schema.items ?? {}, root).enum ?? []
  return (
    <MultiSelect
      {...words}
      data={known.map((one) => ({ value: one, label: labelOf(one) }))}
      value={asList(value).map(asText)}
      onChange={onChange}
    />
  )
}
