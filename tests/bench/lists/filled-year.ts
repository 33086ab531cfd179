/** The year that is filled: when it began, whose it was, and what was asked in it. */
export const BEGIN = Date.parse('2025-11-23T00:00:00Z')
export const YEAR_MS = 365 * 24 * 3600_000
export const AGENCIES = 20
export const CHANNELS = ['web', 'zalo', 'messenger']
const WORDS = 400

export function wordsOf(at: number): string[] {
  return Array.from({ length: 6 }, (_, place) => `tu${(at * (place + 3)) % WORDS}`)
}

export function momentOf(share: number): string {
  return new Date(BEGIN + YEAR_MS * share).toISOString()
}
