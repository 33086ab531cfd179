import { type ComponentType } from 'react'
import { ConditionField } from './condition-field'
import { FlagField } from './flag-field'
import { type FieldProps, useForm } from './form-context'
import { LinesField } from './lines-field'
import { ListField } from './list-field'
import { NumberField } from './number-field'
import { ObjectField } from './object-field'
import { OptionField } from './option-field'
import { OptionsField } from './options-field'
import { kindOf, type FieldKind } from './schema'
import { TextField } from './text-field'
import { VariantField } from './variant-field'

const FIELDS: Record<FieldKind, ComponentType<FieldProps>> = {
  text: TextField,
  'long-text': TextField,
  day: TextField,
  number: NumberField,
  flag: FlagField,
  option: OptionField,
  options: OptionsField,
  lines: LinesField,
  list: ListField,
  object: ObjectField,
  variant: VariantField,
  condition: ConditionField,
}

/** The input for one value, chosen by its schema. */
export function Field(props: FieldProps) {
  const { root } = useForm()
  const Input = FIELDS[kindOf(props.schema, root)]
  return <Input {...props} />
}
