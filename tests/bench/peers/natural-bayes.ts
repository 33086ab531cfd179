import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier'
import { bestOfEach, type Peer, wordsOf } from './peer'

/** By default a word seen once counts as much as a word never seen. */
const SMOOTHING = 0.1

/** By its inner, sparse part: the outer one asks every word of the vocabulary of every procedure. */
export const naturalBayes: Peer = {
  name: 'natural Bayes',
  build(names) {
    const { classifier } = new BayesClassifier(undefined, SMOOTHING)
    for (const { code, text } of names) classifier.addExample(observe(text), code)
    return (question) =>
      bestOfEach(
        classifier
          .getClassifications(observe(question))
          .map(({ label, value }) => ({ code: label, score: value })),
      )
  },
}

/** It reads the values of an observation, not its keys. */
function observe(text: string): Record<string, string> {
  return Object.fromEntries(wordsOf(text).map((word) => [word, word]))
}
