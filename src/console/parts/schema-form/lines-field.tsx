import { MultiSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { asList, asText } from './as-json'
import { type FieldProps, useForm } from './form-context'
import { useFieldWords } from './use-field-words'
import { useSentences } from '../../sentences/sentences-provider'

/** Several short texts: one in each line, or chosen from what is suggested. */
export function LinesField({ value, onChange, ...field }: FieldProps) {
  const words = useFieldWords(field)
  const { form } = useSentences()
  const { suggestions } = useForm()
  const lines = asList(value).map(asText)
  const known = suggestions[field.name]
  if (known) {
    return <MultiSelect {...words} data={known} value={lines} onChange={onChange} searchable />
  }
  const description = [words.description, form.onePerLine].filter(Boolean).join('. ')
  return <Lines words={{ ...words, description }} lines={lines} onChange={onChange} />
}

interface LinesProps {
  words: object
  lines: string[]
  onChange: (lines: string[]) => void
}

/** Keeps an empty line while it is being typed, which is none in what is saved. */
function Lines({ words, lines, onChange }: LinesProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <Textarea
      {...words}
      value={typed ?? lines.join('\n')}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(toLines(event.currentTarget.value))
      }}
      onBlur={() => setTyped(undefined)}
      autosize
      minRows={2}
      maxRows={14}
    />
  )
}

function toLines(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || [])
}
