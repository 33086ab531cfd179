import { type Synonym } from '../content/synonym'
import { inSteps, type Steps } from '../lib/steps'
import { clean } from '../text/clean'
import { withoutMarks } from '../text/marks'

/** What a phrase of the citizen's may also mean, word by word, the likeliest first. */
export interface Reading {
  kind: Synonym['kind']
  meanings: string[][]
}

/** The synonyms of a release, looked up by the words that a question starts with. */
export interface Lexicon {
  /** How many words an entry can have that begins with this one; 0 when none does. */
  lengthMax(word: string): number
  /** By the words with their marks; what was typed without any finds the ones without as well. */
  find(phrase: string, isAccented: boolean): Reading | undefined
  /** The one meaning of an abbreviation that has no other, for expanding names. */
  expand(word: string): string[] | undefined
}

export function* createLexicon(synonyms: Synonym[]): Steps<Lexicon> {
  const accented = new Map<string, Reading>()
  const folded = new Map<string, Reading>()
  const lengths = new Map<string, number>()
  yield* inSteps(synonyms, ({ from, to, kind }) => {
    const phrase = clean(from)
    const meanings = to.map((meaning) => clean(meaning).split(' '))
    addReading(accented, phrase, { kind, meanings })
    addReading(folded, withoutMarks(phrase), { kind, meanings })
    const [first = '', ...rest] = withoutMarks(phrase).split(' ')
    lengths.set(first, Math.max(lengths.get(first) ?? 0, rest.length + 1))
  })
  return {
    lengthMax: (word) => lengths.get(withoutMarks(word)) ?? 0,
    find: (phrase, isAccented) =>
      accented.get(phrase) ?? (isAccented ? undefined : folded.get(withoutMarks(phrase))),
    expand(word) {
      const reading = accented.get(word)
      const isPlain = reading?.kind === 'abbreviation' && reading.meanings.length === 1
      return isPlain ? reading.meanings[0] : undefined
    },
  }
}

/** Two entries of the same phrase are read as one with the meanings of both. */
function addReading(readings: Map<string, Reading>, phrase: string, reading: Reading): void {
  const known = readings.get(phrase)
  if (!known) readings.set(phrase, { ...reading, meanings: [...reading.meanings] })
  else known.meanings.push(...reading.meanings)
}
