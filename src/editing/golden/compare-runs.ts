import { z } from 'zod'
import { type Row, type Verdict } from './run-questions'
import { VARIANTS } from './vary-question'

/** How many questions of a group were taken how. */
export const Tally = z.object({
  count: z.int(),
  right: z.int(),
  offered: z.int(),
  missed: z.int(),
  wrong: z.int(),
})
export type Tally = z.infer<typeof Tally>

const GroupFigures = z.object({ name: z.string(), before: Tally, after: Tally })

const ChangedQuestion = z.object({
  id: z.string(),
  group: z.string(),
  variant: z.enum(VARIANTS),
  text: z.string(),
  before: z.object({ verdict: z.string(), got: z.string() }),
  after: z.object({ verdict: z.string(), got: z.string() }),
})
export type ChangedQuestion = z.infer<typeof ChangedQuestion>

/** What the golden questions say of a change: figures on both sides, and each question that went elsewhere. */
export const Comparison = z.object({
  before: Tally,
  after: Tally,
  byGroup: z.array(GroupFigures),
  byVariant: z.array(GroupFigures),
  /** Helped before, and led elsewhere now. */
  stolen: z.array(ChangedQuestion),
  /** Not helped before, and helped now. */
  won: z.array(ChangedQuestion),
  /** How many of both there are; the lists end after the first few hundred. */
  stolenCount: z.int(),
  wonCount: z.int(),
  isWorse: z.boolean().describe('Helps fewer questions than before, or answers more of them wrong'),
})
export type Comparison = z.infer<typeof Comparison>

const LISTED_MAX = 300

/** Rows of the same questions in the same spellings, before and after a change. */
export function compareRuns(before: Row[], after: Row[]): Comparison {
  const pairs = pairUp(before, after)
  const stolen = pairs.filter(({ was, is }) => isHelped(was) && !isHelped(is))
  const won = pairs.filter(({ was, is }) => !isHelped(was) && isHelped(is))
  const [old, now] = [toTally(before), toTally(after)]
  return {
    before: old,
    after: now,
    byGroup: toGroups(pairs, ({ group }) => group),
    byVariant: toGroups(pairs, ({ variant }) => variant),
    stolen: stolen.slice(0, LISTED_MAX).map(toChanged),
    won: won.slice(0, LISTED_MAX).map(toChanged),
    stolenCount: stolen.length,
    wonCount: won.length,
    isWorse: now.right + now.offered < old.right + old.offered || now.wrong > old.wrong,
  }
}

interface Pair {
  was: Row
  is: Row
}

function pairUp(before: Row[], after: Row[]): Pair[] {
  const key = ({ id, variant }: Row) => `${id} ${variant}`
  const old = new Map(before.map((row) => [key(row), row]))
  return after.flatMap((is) => {
    const was = old.get(key(is))
    return was ? [{ was, is }] : []
  })
}

function isHelped({ verdict }: Row): boolean {
  return verdict === 'right' || verdict === 'offered'
}

export function toTally(rows: Row[]): Tally {
  const count = (wanted: Verdict) => rows.filter(({ verdict }) => verdict === wanted).length
  return {
    count: rows.length,
    right: count('right'),
    offered: count('offered'),
    missed: count('missed'),
    wrong: count('wrong'),
  }
}

function toGroups(pairs: Pair[], nameOf: (row: Row) => string) {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const name = nameOf(pair.is)
    const group = groups.get(name)
    if (group) group.push(pair)
    else groups.set(name, [pair])
  }
  return [...groups].map(([name, members]) => ({
    name,
    before: toTally(members.map(({ was }) => was)),
    after: toTally(members.map(({ is }) => is)),
  }))
}

function toChanged({ was, is }: Pair): ChangedQuestion {
  const { id, group, variant, text } = is
  const side = ({ verdict, got }: Row) => ({ verdict, got })
  return { id, group, variant, text, before: side(was), after: side(is) }
}
