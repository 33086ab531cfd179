import { type ScoredCode } from './peer'

/** A question with what a peer found for it. */
export interface Asked {
  /** The codes that would be right; none where no procedure is. */
  labels: string[]
  hits: ScoredCode[]
  ms: number
}

interface Shares {
  first: number
  three: number
  p50Ms: number
  p99Ms: number
}

/** How often the right procedure came first and among the first three, and how long it took. */
export function toShares(asked: Asked[]): Shares {
  const labelled = asked.filter(({ labels }) => labels.length > 0)
  const foundWithin = (count: number) =>
    labelled.filter(({ labels, hits }) =>
      hits.slice(0, count).some(({ code }) => labels.includes(code)),
    ).length
  const times = asked.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? NaN
  return {
    first: (100 * foundWithin(1)) / labelled.length,
    three: (100 * foundWithin(3)) / labelled.length,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  }
}

/**
 * How often the first hit of a question that has an answer scores higher than that of one that has
 * none: 0.5 is chance, 1 never fails. Nothing where the peer gives no scores.
 */
export function toAuc(asked: Asked[]): { auc?: number } {
  if (asked.every(({ hits: [first] }) => first?.score === undefined)) return {}
  const inside = asked.filter(({ labels }) => labels.length > 0).map(firstScore)
  const outside = asked.filter(({ labels }) => labels.length === 0).map(firstScore)
  if (inside.length === 0 || outside.length === 0) return {}
  const wins = inside.flatMap((score) => outside.map((other) => compare(score, other)))
  return { auc: wins.reduce((sum, win) => sum + win, 0) / wins.length }
}

function firstScore({ hits: [first] }: Asked): number {
  return first?.score ?? -Infinity
}

function compare(score: number, other: number): number {
  return score === other ? 0.5 : Number(score > other)
}
