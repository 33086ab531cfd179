import { type CatalogueEntry } from '../content/catalogue-entry'
import { inSteps, type Steps } from '../lib/steps'

/**
 * How often each procedure's names use each word, all names taken together; likewise for its
 * field and for the whole catalogue. Procedure `p` has the words `starts[p]` to `starts[p + 1]`.
 */
export interface Profiles {
  starts: Int32Array
  folded: Uint16Array
  accented: Uint16Array
  counts: Uint16Array
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
  /** The first name of each procedure, and at the end how many there are. */
  firstNames: Int32Array
  catalogue: CatalogueEntry[]
  starts: Int32Array
  accentedOf: Uint16Array
  /** The folded form of each accented word, and how many folded words there are. */
  foldedByAccented: Uint16Array
  vocabularySize: number
}

export function* buildProfiles(flat: FlatNames): Steps<Profiles> {
  const { firstNames, catalogue, foldedByAccented } = flat
  const starts = new Int32Array(firstNames.length)
  const lengths = new Float32Array(catalogue.length)
  const words: number[] = []
  const counts: number[] = []
  const count = createWordCounter(flat)
  yield* inSteps(catalogue, (_, procedure) => {
    const names: [number, number] = [firstNames[procedure] ?? 0, firstNames[procedure + 1] ?? 0]
    lengths[procedure] = count(names, words, counts)
    starts[procedure + 1] = words.length
  })
  yield
  const accented = new Uint16Array(words)
  yield
  const folded = new Uint16Array(words.length)
  yield* inSteps(accented.keys(), (at) => {
    folded[at] = foldedByAccented[accented[at] ?? 0] ?? 0
  })
  yield
  const profiles: Profiles = {
    starts,
    folded,
    accented,
    counts: new Uint16Array(counts),
    lengths,
    ...numberFields(flat.catalogue),
    fieldShares: [],
    shares: new Float32Array(flat.vocabularySize),
  }
  yield
  yield* shareOut(profiles, flat.vocabularySize)
  return profiles
}

/**
 * Adds the words of some names, in the order in which they are met, and how often each is there;
 * gives how many there are in all.
 */
function createWordCounter({ starts, accentedOf, foldedByAccented }: FlatNames) {
  // Where each word stands in the list, as long as that is past where this procedure's begin.
  const places = new Int32Array(foldedByAccented.length).fill(-1)
  return ([from, to]: [number, number], words: number[], counts: number[]): number => {
    const first = words.length
    let length = 0
    for (let name = from; name < to; name += 1) {
      const end = starts[name + 1] ?? 0
      for (let at = starts[name] ?? 0; at < end; at += 1) {
        const word = accentedOf[at] ?? 0
        const place = places[word] ?? -1
        length += 1
        if (place >= first) counts[place] = (counts[place] ?? 0) + 1
        else {
          places[word] = words.push(word) - 1
          counts.push(1)
        }
      }
    }
    return length
  }
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
function* shareOut(profiles: Profiles, vocabularySize: number): Steps<void> {
  const { fieldOf, shares, fieldShares } = profiles
  const sizes: number[] = []
  shares.fill(SHARE_MIN)
  yield* inSteps(fieldOf, (field, procedure) => {
    const ofField = (fieldShares[field] ??= new Float32Array(vocabularySize))
    sizes[field] = (sizes[field] ?? 0) + 1
    addShares(profiles, procedure, ofField)
  })
  for (const [field, ofField] of fieldShares.entries()) {
    for (let word = 0; word < ofField.length; word += 1) {
      ofField[word] = (ofField[word] ?? 0) / (sizes[field] ?? 1)
    }
    yield
  }
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
