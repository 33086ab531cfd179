import { useSentences } from '../../sentences/sentences-provider'
import { type FieldProps } from './form-context'
import { useForm } from './form-context'

/** The label, help text and error of a field, as every input takes them. */
export function useFieldWords({
  name,
  path,
  schema,
  isRequired,
}: Omit<FieldProps, 'value' | 'onChange'>) {
  const labelOf = useLabels().field
  const { errors, isReadOnly } = useForm()
  return {
    label: labelOf(name),
    description: schema.description,
    error: errors[path],
    withAsterisk: isRequired,
    disabled: isReadOnly,
    'data-path': path,
  }
}

/** What fields and fixed values are called. */
export function useLabels() {
  const { fields, values, facetNames } = useSentences()
  const fieldLabels: Record<string, string> = fields
  const valueLabels: Record<string, string> = values
  const facetLabels: Record<string, string> = facetNames
  return {
    field: (name: string) => fieldLabels[name] ?? name,
    value: (value: string) => valueLabels[value] ?? value,
    /** Of facets, which share words with other values. */
    facet: (value: string) => facetLabels[value] ?? value,
  }
}
