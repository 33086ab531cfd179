import { create, insert, search } from '@orama/orama'
import { bestOfEach, NAMES_MAX, type Peer } from './peer'

export const orama: Peer = {
  name: 'Orama',
  async build(names) {
    const index = create({ schema: { text: 'string' } })
    for (const [id, { text }] of names.entries()) await insert(index, { id: String(id), text })
    return async (question) => {
      const { hits } = await search(index, { term: question, limit: NAMES_MAX })
      return bestOfEach(
        hits.map(({ id, score }) => ({ code: names[Number(id)]?.code ?? '', score })),
      )
    }
  },
}
