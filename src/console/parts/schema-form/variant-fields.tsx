import { Select, Stack } from '@mantine/core'
import { asObject, asText } from './as-json'
import { useForm } from './form-context'
import { ObjectFields } from './object-fields'
import { discriminatorOf, emptyOf, resolve, type Schema } from './schema'
import { useLabels } from './use-field-words'

interface VariantFieldsProps {
  schema: Schema
  path: string
  value: unknown
  onChange: (value: unknown) => void
}

/** The choice of the kind, and the fields of that kind; what both kinds have is kept. */
export function VariantFields({ schema, path, value, onChange }: VariantFieldsProps) {
  const { root, isReadOnly } = useForm()
  const labels = useLabels()
  const variants = (schema.oneOf ?? []).map((one) => resolve(one, root))
  const discriminator = discriminatorOf(variants)
  const held = asObject(value)
  const kind = asText(held[discriminator])
  const current = variants.find((one) => kindName(one, discriminator) === kind) ?? variants[0]
  if (!current) return null
  const choose = (chosen: string | null) => {
    const next = variants.find((one) => kindName(one, discriminator) === chosen)
    if (next)
      onChange({ ...asObject(emptyOf(next, root)), ...common(held, next), [discriminator]: chosen })
  }
  return (
    <Stack gap="sm">
      <Select
        label={labels.field(discriminator)}
        data={variants.map((one) => {
          const name = kindName(one, discriminator)
          return { value: name, label: labels.value(name) }
        })}
        value={kind}
        allowDeselect={false}
        disabled={isReadOnly}
        onChange={choose}
        maw={320}
      />
      <ObjectFields schema={current} path={path} value={value} onChange={onChange} />
    </Stack>
  )
}

function kindName(variant: Schema, discriminator: string): string {
  return asText(variant.properties?.[discriminator]?.const)
}

function common(held: Record<string, unknown>, next: Schema): object {
  return Object.fromEntries(Object.entries(held).filter(([name]) => next.properties?.[name]))
}
