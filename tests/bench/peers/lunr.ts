import lunr from 'lunr'
import { bestOfEach, type Peer, wordsOf } from './peer'

/** Without its English stemmer and stop words: "do", "an" and "to" are Vietnamese here. */
export const lunrPeer: Peer = {
  name: 'lunr',
  build(names) {
    const builder = new lunr.Builder()
    builder.ref('id')
    builder.field('text')
    names.forEach(({ text }, id) => builder.add({ id: String(id), text: wordsOf(text).join(' ') }))
    const index = builder.build()
    return (question) => {
      const found = index.query((query) => {
        for (const word of wordsOf(question)) query.term(word, {})
      })
      return bestOfEach(
        found.map(({ ref, score }) => ({ code: names[Number(ref)]?.code ?? '', score })),
      )
    }
  },
}
