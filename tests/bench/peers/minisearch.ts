import MiniSearch from 'minisearch'
import { bestOfEach, type Peer } from './peer'

/** As it comes: any word may match, none of them fuzzily. */
export const minisearch: Peer = {
  name: 'MiniSearch',
  build(names) {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] })
    index.addAll(names.map(({ text }, id) => ({ id, text })))
    return (question) =>
      bestOfEach(
        index
          .search(question)
          .map(({ id, score }) => ({ code: names[Number(id)]?.code ?? '', score })),
      )
  },
}
