import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier'
import { bestOfEach, type Peer, wordsOf } from './peer'

/** By its inner, sparse part: the outer one asks every word of the vocabulary of every procedure. */
export const naturalBayes: Peer = {
  name: 'natural Bayes',
  build(names) {
    const { classifier } = new BayesClassifier()
    for (const { code, text } of names) classifier.addExample(observe(text), code)
    return (question) =>
      bestOfEach(
        classifier
          .getClassifications(observe(question))
          .map(({ label, value }) => ({ code: label, score: value })),
      )
  },
}

function observe(text: string): Record<string, string> {
  return Object.fromEntries(wordsOf(text).map((word) => [word, '1']))
}
