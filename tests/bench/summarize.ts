/** Times in milliseconds as the figures by which they are compared. */
export function summarize(timesMs: number[]): string {
  const sorted = timesMs.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN
  const mean = sorted.reduce((sum, time) => sum + time, 0) / sorted.length
  const figures = { mean, p50: at(0.5), p99: at(0.99), max: at(1) }
  return Object.entries(figures)
    .map(([name, time]) => `${name} ${time.toFixed(2)} ms`)
    .join(', ')
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? NaN
  const lower = sorted[Math.ceil(middle) - 1] ?? NaN
  return (upper + lower) / 2
}
