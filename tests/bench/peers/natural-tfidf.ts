import TfIdf from 'natural/lib/natural/tfidf/tfidf'
import { bestOfEach, type Peer, wordsOf } from './peer'

export const naturalTfidf: Peer = {
  name: 'natural TF-IDF',
  build(names) {
    const index = new TfIdf()
    for (const { text } of names) index.addDocument(wordsOf(text))
    return (question) => {
      const scores = index.tfidfs(wordsOf(question))
      const found = scores.flatMap((score, at) => (score > 0 ? [{ score, at }] : []))
      found.sort((a, b) => b.score - a.score)
      return bestOfEach(found.map(({ score, at }) => ({ code: names[at]?.code ?? '', score })))
    }
  },
}
