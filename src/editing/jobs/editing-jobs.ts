import { z } from 'zod'
import { AppError } from '../../lib/errors'
import { type Draft } from '../drafts/draft'
import { type Drafts } from '../drafts/drafts'
import { type Publisher } from '../publish/publisher'
import { type Work } from './job-desk'

/** A state of an item: later changes of the item are another one. */
export const ItemState = z.object({ id: z.string(), version: z.string() })
export type ItemState = z.infer<typeof ItemState>

const TryParams = z.object({ items: z.array(ItemState) })
const PublishParams = TryParams.extend({
  note: z.string(),
  override: z.string().optional(),
})
const RepublishParams = z.object({ release: z.int(), note: z.string() })

export type TryParams = z.infer<typeof TryParams>
export type PublishParams = z.infer<typeof PublishParams>
export type RepublishParams = z.infer<typeof RepublishParams>

/** The long work of editing, by the kinds under which it is put in as a job. */
export function editingWork(drafts: Drafts, publisher: Publisher): Record<string, Work> {
  return {
    try: async ({ params }, onProgress) => {
      const { items } = TryParams.parse(params)
      return publisher.try(await findStates(drafts, items), onProgress)
    },
    publish: async ({ params, by }, onProgress) => {
      const { items, note, override } = PublishParams.parse(params)
      const states = await findStates(drafts, items)
      return publisher.publish({ drafts: states, note, by, override }, onProgress)
    },
    republish: async ({ params, by }) => {
      const { release, note } = RepublishParams.parse(params)
      return publisher.republish(release, note, by)
    },
  }
}

/**
 * The items in the very states that were chosen, also when they were changed again since: what
 * was tested on Friday is what comes out on Monday.
 */
async function findStates(drafts: Drafts, items: ItemState[]): Promise<Draft[]> {
  const states = await drafts.states(items)
  const missing = items.filter(({ id }) => !states.some((draft) => draft.id === id))
  if (missing.length === 0) return states
  throw new AppError('conflict', 'Some of the drafts are not there any more', {
    details: { reason: 'drafts_gone', items: missing.map(({ id }) => id) },
  })
}
