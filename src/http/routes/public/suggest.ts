import { Router } from 'express'
import { z } from 'zod'
import { type Suggestion } from '../../../search/searcher'
import { parse } from '../../../lib/parse'

/** Search-as-you-type over the release that is served at the moment. */
export type Suggest = (typed: string, limit: number) => Suggestion[]

const SuggestQuery = z.object({
  q: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(10).default(5),
})

/** Names of procedures while a citizen types. */
export function suggestRoutes(suggest: Suggest): Router {
  const router = Router()

  router.get('/api/v1/suggest', (req, res) => {
    const { q, limit } = parse(SuggestQuery, req.query)
    res.set('cache-control', 'no-store').json({ items: q.trim() ? suggest(q, limit) : [] })
  })

  return router
}
