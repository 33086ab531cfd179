import { type Level } from '../../content/fields'
import { joinWords } from '../format/join-words'
import { type Situation } from '../situation'

/** A longer list of whom a procedure is for tells nothing any more. */
const AUDIENCE_MAX = 2
/** Longer than this, it hides the names that are to be compared. */
const AUDIENCE_LENGTH_MAX = 40

/**
 * Names for candidates, no two alike: the short name, with the level, for whom, or at last
 * the code added where short names are the same.
 */
export function candidateLabels(codes: string[], situation: Situation): string[] {
  const { release } = situation
  const additions = [
    () => '',
    (code: string) => levelsOf(code, situation),
    (code: string) => audienceOf(code, situation),
    (code: string) => code,
  ]
  return codes.map((code) => {
    const others = codes.filter((other) => other !== code)
    const isClash = (add: (code: string) => string) =>
      others.some((other) => name(other, add) === name(code, add))
    const name = (of: string, add: (code: string) => string) => {
      const addition = add(of)
      return addition === '' ? release.label(of) : `${release.label(of)} (${addition})`
    }
    const add = additions.find((addition) => !isClash(addition)) ?? additions[0]
    return add ? name(code, add) : release.label(code)
  })
}

/**
 * What else a citizen compares a candidate by: the official name, and its level and for
 * whom it is where the candidates differ in that.
 */
export function describeCandidate(code: string, codes: string[], situation: Situation): string {
  const { release } = situation
  const name = (release.guide(code) ?? release.catalogueEntry(code))?.name
  const isDifferent = (of: (code: string) => string) => new Set(codes.map(of)).size > 1
  const levels = (of: string) => levelsOf(of, situation)
  const audience = (of: string) => audienceOf(of, situation)
  const parts = [
    name === release.label(code) ? undefined : name,
    isDifferent(levels) ? levels(code) : undefined,
    isDifferent(audience) && audience(code).length <= AUDIENCE_LENGTH_MAX
      ? audience(code)
      : undefined,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join('; ')
}

function levelsOf(code: string, { release, say }: Situation): string {
  const levels: Level[] = (release.guide(code) ?? release.catalogueEntry(code))?.levels ?? []
  return joinWords(
    levels.map((level) => say.level[level]),
    say,
  )
}

function audienceOf(code: string, { release }: Situation): string {
  return ((release.guide(code) ?? release.catalogueEntry(code))?.audience ?? [])
    .slice(0, AUDIENCE_MAX)
    .join(', ')
}
