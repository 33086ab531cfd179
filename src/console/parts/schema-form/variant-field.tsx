import { Fieldset } from '@mantine/core'
import { type FieldProps } from './form-context'
import { useFieldWords } from './use-field-words'
import { VariantFields } from './variant-fields'

/** A group of fields that differs by its kind. */
export function VariantField({ value, onChange, ...field }: FieldProps) {
  const { label } = useFieldWords(field)
  return (
    <Fieldset legend={label} variant="filled" p="sm">
      <VariantFields schema={field.schema} path={field.path} value={value} onChange={onChange} />
    </Fieldset>
  )
}
