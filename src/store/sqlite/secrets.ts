import { type DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type SecretBox } from '../store'
import { onDatabase } from './on-database'

const Row = z.object({ value: z.instanceof(Uint8Array) })

/** Secrets in the table `secrets`; the first one of a name stays. */
export function createSecretBox(db: DatabaseSync): SecretBox {
  const insert = db.prepare(
    'INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const select = db.prepare('SELECT value FROM secrets WHERE name = ?')
  return {
    getOrAdd: async (name, fresh) =>
      Promise.resolve(
        onDatabase(() => {
          insert.run(name, fresh)
          return Buffer.from(Row.parse(select.get(name)).value)
        }),
      ),
  }
}
