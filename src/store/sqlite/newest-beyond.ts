import { type DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const Row = z.object({ conversation: z.string(), sequence: z.number() })

/* One look into the index for each conversation; MATERIALIZED, so that it is not one more. */
const SELECT = `
  WITH newest AS MATERIALIZED (
    SELECT value ->> 0 AS conversation, value ->> 1 AS known,
      (SELECT max(sequence) FROM turns WHERE conversation = value ->> 0) AS sequence
    FROM json_each(?)
  )
  SELECT conversation, sequence FROM newest WHERE sequence > known`

/** Of these conversations, those that have turns beyond the number that is known of them. */
export function newestBeyond(
  db: DatabaseSync,
  known: ReadonlyMap<string, number>,
): Map<string, number> {
  const rows = db
    .prepare(SELECT)
    .all(JSON.stringify([...known]))
    .map((row) => Row.parse(row))
  return new Map(rows.map(({ conversation, sequence }) => [conversation, sequence]))
}
