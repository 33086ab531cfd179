import { z } from 'zod'
import { type Collection, type CollectionShape } from '../store/collection'

/** How far a piece of work has read; everything before `at` is done. */
export const Position = z.object({ name: z.string(), at: z.string() })
export type Position = z.infer<typeof Position>

export const POSITIONS: CollectionShape<Position> = {
  name: 'positions',
  schema: Position,
  key: ({ name }) => name,
}

/** Moves a position; of several that move it at once, one wins, and all of them did the work. */
export async function savePosition(
  positions: Collection<Position>,
  position: Position,
): Promise<void> {
  if (await positions.insert(position)) return
  const stored = await positions.get(position.name)
  if (stored && stored.document.at !== position.at) {
    await positions.replace(position, stored.revision)
  }
}
