import { Router } from 'express'
import { z } from 'zod'
import { limitRate } from '../../../channel/limit-rate'
import { type Suggestion } from '../../../search/searcher'
import { parse } from '../../../lib/parse'

/** Search-as-you-type over the release that is served at the moment. */
export type Suggest = (typed: string, limit: number) => Suggestion[]

const SuggestQuery = z.object({
  q: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(10).default(5),
})

export interface SuggestRouteOptions {
  suggest: Suggest
  /** From one address. */
  suggestionsPerMinute: number
}

/** Names of procedures while a citizen types. */
export function suggestRoutes({ suggest, suggestionsPerMinute }: SuggestRouteOptions): Router {
  const router = Router()
  const limit = limitRate({
    perMinute: suggestionsPerMinute,
    message: 'Too many suggestions were asked for; try again in a minute',
  })

  router.get('/api/v1/suggest', limit, (req, res) => {
    const { q, limit: most } = parse(SuggestQuery, req.query)
    res.set('cache-control', 'no-store').json({ items: q.trim() ? suggest(q, most) : [] })
  })

  return router
}
