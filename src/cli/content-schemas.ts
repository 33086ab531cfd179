import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { contentSchemas } from '../content/content-schemas'
import { type Print } from './content-check'

/** Writes the JSON Schemas that editors' tools complete and check the YAML files with. */
export async function runSchemas(root: string, print: Print): Promise<number> {
  for (const [file, schema] of Object.entries(contentSchemas())) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), schema)
    print(`${file}\n`)
  }
  return 0
}
