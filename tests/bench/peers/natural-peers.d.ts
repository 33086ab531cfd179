/** The files of `natural` that are loaded: the whole package would bring database drivers along. */
declare module 'natural/lib/natural/tfidf/tfidf' {
  class TfIdf {
    addDocument(words: string[]): void
    tfidfs(words: string[]): number[]
  }
  export = TfIdf
}

declare module 'natural/lib/natural/classifiers/logistic_regression_classifier' {
  class LogisticRegressionClassifier {
    addDocument(words: string[], label: string): void
    train(): void
    getClassifications(words: string[]): { label: string; value: number }[]
  }
  export = LogisticRegressionClassifier
}
