import Fuse, { type IFuseOptions } from 'fuse.js'
import { bestOfEach, type NameRecord, NAMES_MAX, type Peer } from './peer'

export const fuse = createFusePeer('Fuse.js', {})

/** Each word on its own; a stricter threshold than the default, which fits everything. */
export const fuseTokens = createFusePeer('Fuse.js token search', {
  useTokenSearch: true,
  threshold: 0.3,
})

function createFusePeer(name: string, options: IFuseOptions<NameRecord>): Peer {
  return {
    name,
    build(names) {
      const index = new Fuse(names, { ...options, keys: ['text'], includeScore: true })
      return (question) =>
        bestOfEach(
          index
            .search(question, { limit: NAMES_MAX })
            .map(({ item, score = 1 }) => ({ code: item.code, score: 1 - score })),
        )
    },
  }
}
