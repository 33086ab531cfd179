/** The one file of `natural` that is loaded: the whole package would bring database drivers along. */
declare module 'natural/lib/natural/classifiers/bayes_classifier' {
  class BayesClassifier {
    constructor(stemmer?: undefined, smoothing?: number)
    addDocument(tokens: string[], label: string): void
    train(): void
    getClassifications(tokens: string[]): { label: string; value: number }[]
  }
  export = BayesClassifier
}
