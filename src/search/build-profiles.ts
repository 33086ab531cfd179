import { type CatalogueEntry } from '../content/catalogue-entry'
import { type Name } from './collect-names'

/**
 * How often each procedure's names use each word, all names taken together; likewise for its
 * field and for the whole catalogue. Procedure `p` has the words `starts[p]` to `starts[p + 1]`.
 */
export interface Profiles {
  starts: Int32Array
  folded: Int32Array
  accented: Int32Array
  counts: Float32Array
  /** Number of words in all names of each procedure. */
  lengths: Float32Array
  /** Which field each procedure is of, and the share of each folded word in each field's names. */
  fieldOf: Int32Array
  fieldShares: Float32Array[]
  /** Share of each folded word in all names; never 0. */
  shares: Float32Array
}

/** So that no word is divided by nothing. */
const SHARE_MIN = 1e-6

interface FlatNames {
  names: Name[]
  catalogue: CatalogueEntry[]
  starts: Int32Array
  foldedOf: Int32Array
  accentedOf: Int32Array
  /** The folded form of each accented word, and how many folded words there are. */
  foldedByAccented: number[]
  vocabularySize: number
}

export function buildProfiles(flat: FlatNames): Profiles {
  const counts = countWords(flat)
  const size = counts.reduce((sum, words) => sum + words.size, 0)
  const profiles: Profiles = {
    starts: new Int32Array(counts.length + 1),
    folded: new Int32Array(size),
    accented: new Int32Array(size),
    counts: new Float32Array(size),
    lengths: new Float32Array(counts.length),
    ...numberFields(flat.catalogue),
    fieldShares: [],
    shares: new Float32Array(flat.vocabularySize),
  }
  let at = 0
  counts.forEach((words, procedure) => {
    for (const [accented, count] of words) {
      profiles.folded[at] = flat.foldedByAccented[accented] ?? 0
      profiles.accented[at] = accented
      profiles.counts[at] = count
      at += 1
    }
    profiles.starts[procedure + 1] = at
    profiles.lengths[procedure] = [...words.values()].reduce((sum, count) => sum + count, 0)
  })
  shareOut(profiles, flat.vocabularySize)
  return profiles
}

function countWords({ names, catalogue, starts, accentedOf }: FlatNames): Map<number, number>[] {
  const counts = catalogue.map(() => new Map<number, number>())
  names.forEach(({ procedure }, name) => {
    const words = counts[procedure]
    for (let at = starts[name] ?? 0; at < (starts[name + 1] ?? 0); at += 1) {
      const word = accentedOf[at] ?? 0
      words?.set(word, (words.get(word) ?? 0) + 1)
    }
  })
  return counts
}

function numberFields(catalogue: CatalogueEntry[]): { fieldOf: Int32Array } {
  const numbers = new Map<string, number>()
  const fieldOf = catalogue.map(({ field }) => {
    const number = numbers.get(field) ?? numbers.size
    numbers.set(field, number)
    return number
  })
  return { fieldOf: Int32Array.from(fieldOf) }
}

/** Each procedure has the same say in its field and in the whole, however many names it has. */
function shareOut(profiles: Profiles, vocabularySize: number): void {
  const { fieldOf, shares, fieldShares } = profiles
  const sizes: number[] = []
  shares.fill(SHARE_MIN)
  fieldOf.forEach((field, procedure) => {
    const ofField = (fieldShares[field] ??= new Float32Array(vocabularySize))
    sizes[field] = (sizes[field] ?? 0) + 1
    addShares(profiles, procedure, ofField)
  })
  fieldShares.forEach((ofField, field) => {
    for (let word = 0; word < ofField.length; word += 1) {
      ofField[word] = (ofField[word] ?? 0) / (sizes[field] ?? 1)
    }
  })
}

function addShares(
  { starts, folded, counts, lengths, fieldOf, shares }: Profiles,
  procedure: number,
  ofField: Float32Array,
): void {
  const length = lengths[procedure] ?? 1
  const end = starts[procedure + 1] ?? 0
  for (let at = starts[procedure] ?? 0; at < end; at += 1) {
    const word = folded[at] ?? 0
    const share = (counts[at] ?? 0) / length
    ofField[word] = (ofField[word] ?? 0) + share
    shares[word] = (shares[word] ?? 0) + share / fieldOf.length
  }
}
