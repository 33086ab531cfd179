import { Select, Textarea, TextInput } from '@mantine/core'
import { asText } from './as-json'
import { type FieldProps, useForm } from './form-context'
import { kindOf } from './schema'
import { useFieldWords } from './use-field-words'

/** What is written by hand: a line, several lines, a day, or one of what is suggested. */
export function TextField({ value, onChange, ...field }: FieldProps) {
  const words = useFieldWords(field)
  const { suggestions, root } = useForm()
  const kind = kindOf(field.schema, root)
  const text = asText(value)
  // An empty optional field is one that is not there.
  const change = (typed: string) => onChange(typed === '' && !field.isRequired ? undefined : typed)
  const known = suggestions[field.name]

  if (known) {
    return (
      <Select
        {...words}
        data={known}
        searchable
        value={text}
        onChange={(chosen) => change(chosen ?? '')}
      />
    )
  }
  if (kind === 'long-text' || LONG_NAMES.has(field.name)) {
    return (
      <Textarea
        {...words}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={10}
      />
    )
  }
  return (
    <TextInput
      {...words}
      type={kind === 'day' ? 'date' : field.schema.format === 'uri' ? 'url' : 'text'}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}

const LONG_NAMES = new Set([
  'text',
  'note',
  'answer',
  'documentsNote',
  'vi',
  'en',
  'why',
  'benefit',
])
