import LogisticRegressionClassifier from 'natural/lib/natural/classifiers/logistic_regression_classifier'
import { bestOfEach, type Peer, wordsOf } from './peer'

/** It multiplies full matrices for every class anew, so that its time grows with their cube. */
export const naturalLogistic: Peer = {
  name: 'natural logistic',
  sizeMax: 20,
  build(names) {
    const classifier = new LogisticRegressionClassifier()
    for (const { code, text } of names) classifier.addDocument(wordsOf(text), code)
    classifier.train()
    return (question) =>
      bestOfEach(
        classifier
          .getClassifications(wordsOf(question))
          .map(({ label, value }) => ({ code: label, score: value })),
      )
  },
}
