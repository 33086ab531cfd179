/** A JSON Schema as far as those of the content go. */
export interface Schema {
  $ref?: string
  $defs?: Record<string, Schema>
  type?: string | string[]
  description?: string
  properties?: Record<string, Schema | undefined>
  required?: string[]
  additionalProperties?: unknown
  items?: Schema
  oneOf?: Schema[]
  anyOf?: unknown
  enum?: string[]
  const?: unknown
  default?: unknown
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  pattern?: string
  format?: string
}

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'day'
  | 'number'
  | 'flag'
  | 'option'
  | 'options'
  | 'lines'
  | 'list'
  | 'object'
  | 'variant'
  | 'condition'

/** The schema itself where it is only referred to; what stands beside the reference goes before. */
export function resolve(schema: Schema, root: Schema): Schema {
  const { $ref, ...own } = schema
  if ($ref === undefined) return schema
  const target = root.$defs?.[$ref.replace('#/$defs/', '')]
  return target ? { ...resolve(target, root), ...own } : own
}

/** By what kind of input a value of this schema is edited. `schema` is resolved. */
export function kindOf(schema: Schema, root: Schema): FieldKind {
  if (schema.oneOf) return 'variant'
  if (schema.enum) return 'option'
  switch (schema.type) {
    case 'array':
      return arrayKind(resolve(schema.items ?? {}, root))
    case 'object':
      return schema.properties ? 'object' : 'condition'
    case 'boolean':
      return 'flag'
    case 'number':
    case 'integer':
      return 'number'
    default:
      return textKind(schema)
  }
}

function arrayKind(items: Schema): FieldKind {
  if (items.enum) return 'options'
  return items.type === 'string' ? 'lines' : 'list'
}

const LONG_FROM = 10
const DAY_PATTERN = '^\\d{4}-\\d{2}-\\d{2}$'

function textKind({ minLength = 0, maxLength, pattern }: Schema): FieldKind {
  if (pattern === DAY_PATTERN) return 'day'
  return minLength >= LONG_FROM && maxLength === undefined ? 'long-text' : 'text'
}

/** The property by whose value the variants differ, such as `kind`. */
export function discriminatorOf(variants: Schema[]): string {
  const [first] = variants
  const found = Object.entries(first?.properties ?? {}).find(
    ([, property]) => property?.const !== undefined,
  )
  return found?.[0] ?? 'kind'
}

/** What a new value of this schema begins with. */
export function emptyOf(schema: Schema, root: Schema): unknown {
  const known = resolve(schema, root)
  if (known.default !== undefined) return known.default
  if (known.const !== undefined) return known.const
  return EMPTY[kindOf(known, root)](known, root)
}

const EMPTY: Record<FieldKind, (schema: Schema, root: Schema) => unknown> = {
  text: () => '',
  'long-text': () => '',
  day: () => '',
  number: ({ minimum }) => minimum ?? 0,
  flag: () => false,
  option: ({ enum: known }) => known?.[0] ?? '',
  options: () => [],
  lines: () => [],
  list: () => [],
  object: emptyObject,
  variant: ({ oneOf }, root) => emptyOf(oneOf?.[0] ?? {}, root),
  condition: () => ({}),
}

function emptyObject({ properties = {}, required = [] }: Schema, root: Schema): object {
  return Object.fromEntries(required.map((name) => [name, emptyOf(properties[name] ?? {}, root)]))
}
