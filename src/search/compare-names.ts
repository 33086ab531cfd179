import { type SearchIndex } from './build-index'
import { NAME_SOURCES } from './collect-names'
import { type NameMatch, type NameMatcher } from './match-names'

/** What the names of one procedure say about a question. */
export interface BestNames {
  best: NameMatch
  official: NameMatch
  /** What the three best names are worth. */
  scores: [number, number, number]
  /** The highest `own` of its everyday names. */
  labelOwn: number
  /** The highest `pairs` of all its names. */
  pairs: number
}

const NO_MATCH: NameMatch = { name: -1, question: 0, own: 0, pairs: 0, isExact: false }

const OFFICIAL = NAME_SOURCES.indexOf('official-name')
const EVERYDAY = NAME_SOURCES.indexOf('everyday-name')

/** What one name match is worth, for choosing a procedure's best name. */
export function nameScore({ question, own, pairs }: NameMatch): number {
  return 0.5 * question + 0.25 * own + 0.25 * pairs
}

/** Compares all names of a procedure with the question. */
export function compareNames(
  procedure: number,
  matcher: NameMatcher,
  index: SearchIndex,
): BestNames {
  const found: BestNames = {
    best: NO_MATCH,
    official: NO_MATCH,
    scores: [0, 0, 0],
    labelOwn: 0,
    pairs: 0,
  }
  const end = index.firstNames[procedure + 1] ?? 0
  for (let name = index.firstNames[procedure] ?? 0; name < end; name += 1) {
    const match = matcher.matchName(name)
    const source = index.sourceOf[name]
    if (source === OFFICIAL) found.official = better(found.official, match)
    if (source === EVERYDAY) found.labelOwn = Math.max(found.labelOwn, match.own)
    found.pairs = Math.max(found.pairs, match.pairs)
    keepBest(found, match)
  }
  return found
}

/** An official name may be there twice, with and without what it lists in brackets. */
function better(one: NameMatch, other: NameMatch): NameMatch {
  return nameScore(other) > nameScore(one) || one.name < 0 ? other : one
}

function keepBest(found: BestNames, match: NameMatch): void {
  const score = nameScore(match)
  const [first, second, third] = found.scores
  if (score > first) {
    found.best = match
    found.scores = [score, first, second]
  } else if (score > second) found.scores = [first, score, second]
  else if (score > third) found.scores[2] = score
}
