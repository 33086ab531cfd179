import { SimpleGrid, Stack } from '@mantine/core'
import { asObject, without } from './as-json'
import { Field } from './field'
import { useForm } from './form-context'
import { kindOf, resolve, type FieldKind, type Schema } from './schema'

interface ObjectFieldsProps {
  schema: Schema
  path: string
  value: unknown
  onChange: (value: unknown) => void
  /** Fields that are edited elsewhere. */
  except?: string[]
  /** Only these fields. */
  only?: string[]
}

const SHORT: FieldKind[] = ['text', 'day', 'number', 'option', 'options', 'flag']
const WIDE_NAMES = new Set([
  'name',
  'ask',
  'title',
  'text',
  'note',
  'question',
  'answer',
  'where',
  'vi',
  'en',
])

/** The fields of an object, short ones two in a row. */
export function ObjectFields(props: ObjectFieldsProps) {
  const { schema, path, value, onChange, except = [], only } = props
  const { root } = useForm()
  const held = asObject(value)
  const fields = Object.entries(schema.properties ?? {})
    .filter(([name]) => !except.includes(name) && (only?.includes(name) ?? true))
    .map(([name, own]) => ({ name, schema: resolve(own ?? {}, root) }))
    .filter((field) => field.schema.const === undefined)
  const rows = inRows(fields, root)

  return (
    <Stack gap="sm">
      {rows.map((row) => (
        <SimpleGrid key={row[0]?.name} cols={{ base: 1, sm: row.length }} spacing="sm">
          {row.map((field) => (
            <Field
              key={field.name}
              {...field}
              path={path === '' ? field.name : `${path}.${field.name}`}
              value={held[field.name]}
              isRequired={schema.required?.includes(field.name) ?? false}
              onChange={(changed) => onChange(withField(held, field.name, changed))}
            />
          ))}
        </SimpleGrid>
      ))}
    </Stack>
  )
}

interface Named {
  name: string
  schema: Schema
}

function inRows(fields: Named[], root: Schema): Named[][] {
  const rows: Named[][] = []
  for (const field of fields) {
    const last = rows.at(-1)
    const isShort = SHORT.includes(kindOf(field.schema, root)) && !WIDE_NAMES.has(field.name)
    const isOpen = last?.length === 1 && last.every((one) => isShortField(one, root))
    if (isShort && isOpen) last.push(field)
    else rows.push([field])
  }
  return rows
}

function isShortField({ name, schema }: Named, root: Schema): boolean {
  return SHORT.includes(kindOf(schema, root)) && !WIDE_NAMES.has(name)
}

function withField(held: Record<string, unknown>, name: string, value: unknown): object {
  return value === undefined ? without(held, name) : { ...held, [name]: value }
}
