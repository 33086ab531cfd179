import { type SearchIndex } from './build-index'
import { compareNames } from './compare-names'
import { type Found } from './find-candidates'
import { type NameMatch, type NameMatcher, type ProfileMatch } from './match-names'
import { type Question } from './read-question'
import { type Cues } from './read-cues'

/** A procedure with everything that speaks for it or against it. */
export interface Candidate {
  procedure: number
  best: NameMatch
  official: NameMatch
  /** The name that tells it from its like: the phrasebook's label, else the official name. */
  label: number
  profile: ProfileMatch
  features: number[]
}

/** The figures that a procedure is ranked by, in the order of its features. */
export const FEATURES = [
  'name-question',
  'name-own',
  'name-pairs',
  'name-both',
  'name-exact',
  'second-name',
  'third-name',
  'official-question',
  'official-own',
  'official-pairs',
  'label-own',
  'all-question',
  'all-pairs',
  'any-pairs',
  'likelihood',
  'telling-words',
  'telling-label',
  'popularity',
  'commune',
  'province',
  'level-named',
  'level-denied',
  'foreign-only-here',
  'foreign-only-asked',
  'organisation-only-here',
  'organisation-only-asked',
  'again-only-here',
  'again-only-asked',
  'change-only-here',
  'change-only-asked',
  'extension-only-here',
  'extension-only-asked',
  'end-only-here',
  'end-only-asked',
  'lost-only-here',
  'death-only-here',
  'death-only-asked',
  'death-both',
  'lack-only-here',
  'lack-only-asked',
  'age',
  'taken-back',
  'topic',
] as const

/** Compares all names of a procedure with the question. */
export function examine(
  { procedure, pairs, profile }: Found & { profile: ProfileMatch },
  matcher: NameMatcher,
  { index, asked }: { index: SearchIndex; asked: Cues },
): Candidate {
  const names = compareNames(procedure, matcher, index)
  const { best, official, scores } = names
  return {
    procedure,
    best,
    official,
    label: index.labelOf[procedure] ?? official.name,
    profile,
    features: [
      best.question,
      best.own,
      best.pairs,
      best.question * best.own,
      best.isExact || official.isExact ? 1 : 0,
      scores[1],
      scores[2],
      official.question,
      official.own,
      official.pairs,
      names.labelOwn,
      profile.question,
      names.pairs,
      pairs,
      profile.likelihood,
      0,
      0,
      (index.popularity[procedure] ?? 1) / 3,
      ...cueFeatures(asked, index.cues[procedure] ?? asked),
      0,
      0,
    ],
  }
}

function cueFeatures(asked: Cues, own: Cues): number[] {
  const isNamed = asked.levels.some((level) => own.levels.includes(level))
  return [
    Number(own.levels.includes('commune')),
    Number(own.levels.includes('province')),
    Number(isNamed),
    Number(asked.levels.length > 0 && !isNamed),
    onlyFirst(own.isForeign, asked.isForeign),
    onlyFirst(asked.isForeign, own.isForeign),
    onlyFirst(own.isOrganisation, asked.isOrganisation),
    onlyFirst(asked.isOrganisation, own.isOrganisation),
    onlyFirst(own.isAgain, asked.isAgain || asked.isLost),
    onlyFirst(asked.isAgain || asked.isLost, own.isAgain),
    onlyFirst(own.isChange, asked.isChange),
    onlyFirst(asked.isChange, own.isChange),
    onlyFirst(own.isExtension, asked.isExtension),
    onlyFirst(asked.isExtension, own.isExtension),
    onlyFirst(own.isEnd, asked.isEnd),
    onlyFirst(asked.isEnd, own.isEnd),
    onlyFirst(own.isLost, asked.isLost),
    onlyFirst(own.isDeath, asked.isDeath),
    onlyFirst(asked.isDeath, own.isDeath),
    Number(own.isDeath && asked.isDeath),
    onlyFirst(own.isAttestedLack, asked.isAttestedLack),
    onlyFirst(asked.isAttestedLack, own.isAttestedLack),
    ageFeature(asked.age, own),
  ]
}

function onlyFirst(first: boolean, second: boolean): number {
  return first && !second ? 1 : 0
}

/** 1 where the age that is asked about is within the procedure's, -1 where it is not. */
function ageFeature(age: number | undefined, { ageMin, ageBelow }: Cues): number {
  if (age === undefined || (ageMin === undefined && ageBelow === undefined)) return 0
  return age >= (ageMin ?? 0) && age < (ageBelow ?? Infinity) ? 1 : -1
}

const TELLING = FEATURES.indexOf('telling-words')
const TELLING_LABEL = FEATURES.indexOf('telling-label')
const TAKEN_BACK = FEATURES.indexOf('taken-back')
const TOPIC = FEATURES.indexOf('topic')
const COMPARED_MAX = 24

interface Comparison {
  question: Question
  index: SearchIndex
  matcher: NameMatcher
  topic: number | undefined
}

/**
 * Fills in what can only be seen beside the others: words that few of the candidates have tell
 * them apart, and count here, both those of the question and those of the names; words that all
 * of them have count nothing.
 */
export function compareCandidates(candidates: Candidate[], comparison: Comparison): void {
  const telling = tellingSlots(candidates.slice(0, COMPARED_MAX), comparison.question)
  const total = telling.reduce((sum, weight) => sum + weight, 0) || 1
  const labels = tellingLabels(candidates, comparison)
  candidates.forEach((candidate, at) => {
    const { features, profile, procedure } = candidate
    const covered = telling.reduce(
      (sum, weight, slot) => sum + weight * (profile.cover[slot] ?? 0),
      0,
    )
    features[TELLING] = covered / total
    features[TELLING_LABEL] = labels[at] ?? 0
    features[TAKEN_BACK] = takenBack(profile, comparison.question)
    features[TOPIC] = procedure === comparison.topic ? 1 : 0
  })
}

/** Of the words that the citizen took back, those that the procedure has and the others have not. */
function takenBack({ cover }: ProfileMatch, { takenBack: places, words }: Question): number {
  const denied = places.filter(
    (place) => !words.some((word, at) => word === words[place] && !places.includes(at)),
  )
  if (denied.length === 0) return 0
  return denied.reduce((sum, place) => sum + (cover[place] ?? 0), 0) / denied.length
}

/** The weight of each word of the question, less as more of the candidates have it. */
function tellingSlots(others: Candidate[], { words, slots }: Question): number[] {
  return words.map((_, slot) => {
    const shared = others.reduce((sum, { profile }) => sum + (profile.cover[slot] ?? 0), 0)
    return (slots[slot]?.weight ?? 0) * (1 - shared / Math.max(1, others.length))
  })
}

/** Of the words by which each candidate's label differs from the others', the share that was typed. */
function tellingLabels(candidates: Candidate[], { index, matcher }: Comparison): number[] {
  const { starts, foldedOf } = index
  const shared = new Map<number, number>()
  for (const { label } of candidates) {
    for (let at = starts[label] ?? 0; at < (starts[label + 1] ?? 0); at += 1) {
      const word = foldedOf[at] ?? 0
      shared.set(word, (shared.get(word) ?? 0) + 1 / (candidates.length + 1))
    }
  }
  return candidates.map(({ label }) => typedShare(label, shared, { index, matcher }))
}

function typedShare(
  label: number,
  shared: ReadonlyMap<number, number>,
  { index, matcher }: Pick<Comparison, 'index' | 'matcher'>,
): number {
  const { starts, foldedOf, accentedOf, weightOf } = index
  const end = starts[label + 1] ?? 0
  let typed = 0
  let total = 0
  for (let at = starts[label] ?? 0; at < end; at += 1) {
    const word = foldedOf[at] ?? 0
    const weight = (weightOf[at] ?? 0) * Math.max(0, 1 - (shared.get(word) ?? 0))
    total += weight
    typed += weight * matcher.trustIn(word, accentedOf[at] ?? -1)
  }
  return total > 0 ? typed / total : 0
}
