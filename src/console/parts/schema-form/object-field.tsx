import { Fieldset, Text } from '@mantine/core'
import { type FieldProps, useForm } from './form-context'
import { ObjectFields } from './object-fields'
import { AddOptional } from './add-optional'
import { emptyOf } from './schema'
import { useFieldWords } from './use-field-words'

/** A group of fields; one that may be left out is added first. */
export function ObjectField({ value, onChange, ...field }: FieldProps) {
  const { label, description, error } = useFieldWords(field)
  const { root } = useForm()
  if (value === undefined && !field.isRequired) {
    return <AddOptional label={label} onAdd={() => onChange(emptyOf(field.schema, root))} />
  }
  return (
    <Fieldset legend={label} variant="filled" p="sm">
      {description && (
        <Text size="xs" c="dimmed" mb="xs">
          {description}
        </Text>
      )}
      {error && (
        <Text size="xs" c="red" mb="xs">
          {error}
        </Text>
      )}
      <ObjectFields schema={field.schema} path={field.path} value={value} onChange={onChange} />
      {!field.isRequired && <AddOptional label={label} isThere onAdd={() => onChange(undefined)} />}
    </Fieldset>
  )
}
