import { type CardLine } from '../../channel/message'
import { type WayToSubmit } from '../../content/guide'
import { type Phrases } from '../phrases/phrases'
import { toDetail, type Section, type Telling } from './telling'

/** Something that is told of one way to submit. */
export interface WayFact {
  text: string
  condition?: string | undefined
  note?: string | undefined
}

/** A shorter note is read again faster than it is looked up. */
const MARKED_LENGTH_MIN = 60

type Way = WayToSubmit['way']
type Told = WayFact & { way: Way }

/** Sentences end in a full stop before a capital letter; dates and law numbers do not. */
export const SENTENCE_END = /(?<=\.)\s+(?=\p{Lu})/u

/**
 * The same facts of several ways to submit under one heading that names the ways, and a
 * note that only one of them has under the name of that way.
 */
export function groupByWay(
  { guide, situation }: Telling,
  facet: 'fee' | 'time',
  factsOf: (way: WayToSubmit) => WayFact[],
): Section[] {
  const { say } = situation
  const facts = guide.waysToSubmit.flatMap((way) =>
    factsOf(way).map((fact): Told => ({ ...fact, way: way.way })),
  )
  const ways = guide.waysToSubmit.map(({ way }) => way)
  return [...groups(facts, ways)].map(([names, told]) => {
    const shared = names.split(' ').flatMap((name) => ways.find((way) => way === name) ?? [])
    return {
      heading: say.answer.headingFor(say.facet[facet], waysText(shared, say)),
      lines: toLines(told, shared, say),
    }
  })
}

/**
 * Facts by the ways that they are told of. Ways whose first fact is not the same are kept
 * apart as a whole, so that an amount is not read without what belongs to it.
 */
function groups(facts: Told[], ways: Way[]): Map<string, Told[][]> {
  const firsts = new Set(ways.map((way) => keyOf(facts.find((fact) => fact.way === way))))
  const allOf = (way: Way) =>
    JSON.stringify(facts.filter((fact) => fact.way === way).map((fact) => keyOf(fact)))
  const isAlike = (fact: Told, way: Way) =>
    firsts.size === 1
      ? facts.some((other) => other.way === way && keyOf(other) === keyOf(fact))
      : allOf(way) === allOf(fact.way)
  const found = new Map<string, Told[][]>()
  for (const fact of facts) {
    const shared = ways.filter((way) => isAlike(fact, way))
    if (shared[0] !== fact.way) continue
    const same = facts.filter((other) => shared.includes(other.way) && keyOf(other) === keyOf(fact))
    const names = shared.join(' ')
    found.set(names, [...(found.get(names) ?? []), same])
  }
  return found
}

function keyOf(fact: WayFact | undefined): string {
  return JSON.stringify([fact?.text, fact?.condition])
}

function waysText(ways: Way[], say: Phrases): string {
  const [only, ...others] = ways
  if (only !== undefined && others.length === 0) return say.way[only]
  return say.ways(ways.map((way) => say.wayShort[way]).join(', '))
}

/**
 * A line for each fact. A long note of several facts is said once, below them: with a mark
 * where it is not for all of them.
 */
function toLines(facts: Told[][], ways: Way[], say: Phrases): CardLine[] {
  const notes = facts.map((same) => notesOf(same, ways, say))
  const countOf = (note: string) => notes.filter((others) => others.includes(note)).length
  const isForAll = (note: string) => notes.length > 1 && countOf(note) === notes.length
  const known = [...new Set(notes.flat())]
  const marked = known.filter(
    (note) => note.length >= MARKED_LENGTH_MIN && countOf(note) > 1 && !isForAll(note),
  )
  const markOf = (note: string) => `(${'*'.repeat(marked.indexOf(note) + 1)})`
  const lines = facts.map(([first], at) => {
    const own = notes[at] ?? []
    const marks = own.filter((note) => marked.includes(note)).map(markOf)
    const said = own.filter((note) => !isForAll(note) && !marked.includes(note))
    return {
      text: [first?.text ?? '', ...marks].join(' '),
      ...toDetail([first?.condition, said.join(' ')]),
    }
  })
  return [
    ...lines,
    ...known.filter(isForAll).map((text) => ({ text })),
    ...marked.map((note) => ({ text: `${markOf(note)} ${note}` })),
  ]
}

/** Each sentence once: plain when it is noted for all of the ways, else with those it is for. */
function notesOf(same: Told[], ways: Way[], say: Phrases): string[] {
  const sentences = [
    ...new Set(same.flatMap(({ note }) => note?.split(SENTENCE_END).map(closed) ?? [])),
  ]
  const runs: { names: string; told: string[] }[] = []
  for (const sentence of sentences) {
    const noted = same.filter(({ note }) =>
      note?.split(SENTENCE_END).map(closed).includes(sentence),
    )
    const of = ways.filter((way) => noted.some((fact) => fact.way === way))
    const names = of.length === ways.length ? '' : waysText(of, say)
    const last = runs.at(-1)
    if (last?.names === names) last.told.push(sentence)
    else runs.push({ names, told: [sentence] })
  }
  return runs.map(({ names, told }) =>
    names === '' ? told.join(' ') : say.answer.forWay(names, told.join(' ')),
  )
}

function closed(sentence: string): string {
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`
}
