/** The one file of `natural` that is loaded: the whole package would bring database drivers along. */
declare module 'natural/lib/natural/classifiers/bayes_classifier' {
  class BayesClassifier {
    constructor(stemmer?: undefined, smoothing?: number)
    /** What is inside; it takes sparse observations, which the outer one does not pass on. */
    readonly classifier: {
      addExample(observation: Record<string, string>, label: string): void
      getClassifications(observation: Record<string, string>): { label: string; value: number }[]
      probabilityOfClass(observation: Record<string, string>, label: string): number
      /** By label and by what was observed, how often. */
      readonly classFeatures: Record<string, Record<string, number>>
      /** How much each label has been seen; sparse observations are not counted by themselves. */
      readonly classTotals: Record<string, number>
    }
  }
  export = BayesClassifier
}
