import { createSearcher } from '../../../src/search/create-searcher'
import { type Peer } from './peer'

/** Our own search. It rejects by the calibrated probability of its first hit. */
export const ours: Peer = {
  name: 'ours',
  rawOnly: true,
  build(_names, content) {
    const searcher = createSearcher(content)
    return (question) => {
      const { hits, probability } = searcher.understand(question)
      return hits.map(({ code }) => ({ code, score: probability }))
    }
  },
}
