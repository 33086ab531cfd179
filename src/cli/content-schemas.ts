import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { contentSchemas } from '../content/content-schemas'

/** Writes the JSON Schemas that editors' tools complete and check the YAML files with. */
export async function runSchemas(root: string): Promise<number> {
  for (const [file, schema] of Object.entries(contentSchemas())) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), schema)
    process.stdout.write(`${file}\n`)
  }
  return 0
}
