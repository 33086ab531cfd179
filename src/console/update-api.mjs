// Writes api/admin-api.d.ts, the types of the admin API, from its OpenAPI document: that of a
// running service (node src/console/update-api.mjs http://127.0.0.1:3000) or of a file; or
// another file where one is named after that.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTypes, { astToString } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'

const HEAD =
  '// Made by update-api.mjs from the OpenAPI document of the service; not for editing.\n'
const types = join(import.meta.dirname, 'api/admin-api.d.ts')
const [source = 'http://127.0.0.1:3000', target = types] = process.argv.slice(2)

const made = astToString(await openapiTypes(await readDocument(), { alphabetize: true }))
const style = await resolveConfig(types)
writeFileSync(target, await format(HEAD + made, { ...style, filepath: types }))

async function readDocument() {
  if (!URL.canParse(source)) return JSON.parse(readFileSync(source, 'utf8'))
  const response = await fetch(new URL('/api/admin/v1/openapi.json', source))
  return response.json()
}
