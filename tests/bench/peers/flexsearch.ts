import { Index } from 'flexsearch'
import { bestOfEach, NAMES_MAX, type Peer } from './peer'

/** With suggestions, as it would otherwise demand every word; it gives no scores. */
export const flexsearch: Peer = {
  name: 'FlexSearch',
  build(names) {
    const index = new Index({ tokenize: 'strict' })
    names.forEach(({ text }, id) => index.add(id, text))
    return (question) => {
      const found = index.search(question, { limit: NAMES_MAX, suggest: true })
      return bestOfEach(found.map((id) => ({ code: names[Number(id)]?.code ?? '' })))
    }
  },
}
