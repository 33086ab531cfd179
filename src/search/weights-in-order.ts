/** Weights that are kept by name, in the order of the features they belong to. */
export function weightsInOrder(
  features: readonly string[],
  weights: Readonly<Record<string, number>>,
): number[] {
  return features.map((feature) => weights[feature] ?? 0)
}
