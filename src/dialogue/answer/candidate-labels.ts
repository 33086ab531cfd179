import { type Level } from '../../content/fields'
import { joinWords } from '../format/join-words'
import { type Situation } from '../situation'

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

/** The official name, who carries it out and for whom: what a citizen compares candidates by. */
export function describeCandidate(code: string, situation: Situation): string {
  const { release } = situation
  const name = (release.guide(code) ?? release.catalogueEntry(code))?.name
  const parts = [
    name === release.label(code) ? undefined : name,
    levelsOf(code, situation),
    audienceOf(code, situation),
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
  return ((release.guide(code) ?? release.catalogueEntry(code))?.audience ?? []).join(', ')
}
