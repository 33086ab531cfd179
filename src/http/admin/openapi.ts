import { z } from 'zod'
import { STATUS } from '../../lib/errors'
import { type AdminRoute } from './admin-route'
import { ADMIN_PATH } from './admin-path'
import { CSRF_HEADER, SESSION_COOKIE } from './guard'

type Json = Record<string, unknown>
type Io = 'input' | 'output'

/** A document of OpenAPI 3.1 as far as it is made here. */
export type OpenApiDocument = {
  openapi: string
  info: Json
  security: Json[]
  paths: Record<string, Record<string, Json>>
  components: Json
}

/** Describes the declared routes. Shapes with `.meta({ id })` become components of that name. */
export function createOpenApi(routes: AdminRoute[], version: string): OpenApiDocument {
  const components: Json = { Error: errorSchema() }
  const paths: OpenApiDocument['paths'] = {}
  for (const route of routes) {
    const path = `${ADMIN_PATH}${route.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method]: describe(route, components) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Một Cửa, for those who run it',
      version,
      description:
        'What the console does, and nothing is possible only there. Programs use a token as ' +
        '`Authorization: Bearer mct_…`; browsers the cookie of a session, and with each change ' +
        'its CSRF token. Lists are read a page at a time with `limit` and `after`.',
    },
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        token: { type: 'http', scheme: 'bearer', description: 'An API token, `mct_…`.' },
      },
    },
  }
}

function describe(route: AdminRoute, components: Json): Json {
  const { name, summary, description, permission, path } = route
  return {
    operationId: name,
    tags: [path.split('/')[1]],
    summary,
    description,
    ...(permission === 'anyone' ? { security: [] } : {}),
    'x-permission': permission,
    parameters: parametersOf(route, components),
    ...bodyOf(route, components),
    responses: responsesOf(route, components),
  }
}

function parametersOf({ shapes, method, permission }: AdminRoute, components: Json): Json[] {
  const csrf = {
    name: CSRF_HEADER,
    in: 'header',
    description: 'With a session: the `csrf` that signing in gave.',
    schema: { type: 'string' },
  }
  return [
    ...fieldsOf(shapes.params, 'path', components),
    ...fieldsOf(shapes.query, 'query', components),
    ...(method === 'get' || permission === 'anyone' ? [] : [csrf]),
  ]
}

function fieldsOf(shape: z.ZodType | undefined, place: 'path' | 'query', components: Json): Json[] {
  if (!shape) return []
  const { properties = {}, required = [] } = ObjectSchema.parse(
    toSchema(shape, 'input', components),
  )
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }))
}

const ObjectSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
})

function bodyOf({ upload, shapes }: AdminRoute, components: Json): Json {
  if (upload) {
    return { requestBody: { required: true, content: filesOf(upload.types) } }
  }
  if (!shapes.body) return {}
  const schema = toSchema(shapes.body, 'input', components)
  return { requestBody: { required: true, content: { 'application/json': { schema } } } }
}

function responsesOf(route: AdminRoute, components: Json): Json {
  const error = {
    description: 'What went wrong.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  }
  const refusals = route.permission === 'anyone' ? ['400'] : ['400', '401', '403']
  return {
    ...success(route, components),
    ...Object.fromEntries(refusals.map((status) => [status, error])),
    default: error,
  }
}

function success(route: AdminRoute, components: Json): Json {
  const { downloads, redirects, isPage, shapes, status = 200 } = route
  if (isPage) return { '200': { description: 'A page.', content: filesOf(['text/html']) } }
  if (redirects) return { '303': { description: 'Elsewhere.' } }
  if (downloads) {
    return { '200': { description: 'A file.', content: filesOf(downloads) } }
  }
  if (!shapes.response) return { '204': { description: 'Done.' } }
  const schema = toSchema(shapes.response, 'output', components)
  return { [status]: { description: 'Done.', content: { 'application/json': { schema } } } }
}

function filesOf(types: string[]): Json {
  return Object.fromEntries(types.map((type) => [type, {}]))
}

const WithDefinitions = z.looseObject({
  $defs: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
})

/**
 * The schema of a shape, with the named shapes in it moved to the components. What is sent
 * may have another shape than what comes back, such as fields with defaults, so it has its
 * own name.
 */
function toSchema(shape: z.ZodType, io: Io, components: Json): Json {
  const end = io === 'input' ? 'Input' : ''
  const text = JSON.stringify(z.toJSONSchema(shape, { io, unrepresentable: 'any' }))
  const made: unknown = JSON.parse(
    text.replace(/"#\/\$defs\/([^"]+)"/g, `"#/components/schemas/$1${end}"`),
  )
  const { $defs = {}, ...schema } = WithDefinitions.parse(made)
  for (const [name, definition] of Object.entries($defs)) {
    components[`${name}${end}`] = withoutMarks(definition)
  }
  return withoutMarks(schema)
}

/** Without what has its place elsewhere in the document: the name of a shape, and the dialect. */
function withoutMarks(schema: Json): Json {
  const kept = Object.entries(schema).filter(([key]) => key !== 'id' && key !== '$schema')
  return Object.fromEntries(kept)
}

function errorSchema(): Json {
  return {
    type: 'object',
    required: ['error'],
    properties: {
      error: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          code: { type: 'string', enum: [...Object.keys(STATUS), 'internal'] },
          message: { type: 'string' },
          details: { description: 'What is wrong, by field; or the reason of a refusal.' },
        },
      },
    },
  }
}
