import { type Alike } from './alike'
import { pairKey, type SearchIndex } from './build-index'
import { nameScore } from './compare-names'
import { isContent, type Question, type Slot } from './read-question'
import { type Candidate, FEATURES } from './ranking-features'

/** Figures of the first hit that are taken over as they rank it. */
const TAKEN = [
  'second-name',
  'third-name',
  'official-question',
  'official-pairs',
  'likelihood',
  'any-pairs',
  'all-question',
  'telling-words',
  'telling-label',
  'popularity',
  'death-both',
] as const

/** The figures that the decision is calibrated on, in the order of `decisionFeatures`. */
export const DECISION_FEATURES = [
  'one',
  'share',
  'share-alike',
  'lead',
  'gap',
  'name-question',
  'name-own',
  'name-pairs',
  ...TAKEN,
  'unknown',
  'uncovered',
  'uncovered-most',
  'covered',
  'covered-most',
  'covered-nowhere',
  'more-covered',
  'new-pairs',
  'new-pairs-most',
  'field',
  'length',
  'words',
  'facets',
  'rivals',
  'rival-name',
  'better-known',
  'exact-alone',
] as const

const NAME_EXACT = FEATURES.indexOf('name-exact')
const TAKEN_AT = TAKEN.map((name) => FEATURES.indexOf(name))
const COVERED_MIN = 0.4
const GAP_MAX = 6
const RIVAL_MIN = 0.9
const RIVALS_MAX = 6

export interface Ordered {
  order: Candidate[]
  scores: number[]
  shares: number[]
}

/** Figures by which the decision is calibrated; the first is always 1. */
export function decisionFeatures(
  { order, scores, shares }: Ordered,
  question: Question,
  { index, alike }: { index: SearchIndex; alike: Alike },
): number[] {
  const [first] = order
  if (!first) return DECISION_FEATURES.map((feature) => (feature === 'one' ? 1 : 0))
  const next = order.findIndex(
    ({ procedure }) => alike.label[procedure] !== alike.label[first.procedure],
  )
  const { catalogue } = index.content
  const shareOf = (isSame: (procedure: number) => boolean) =>
    order.reduce((sum, { procedure }, at) => sum + (isSame(procedure) ? (shares[at] ?? 0) : 0), 0)
  const field = catalogue[first.procedure]?.field
  const guide = alike.guide[first.procedure]
  const words = wordFigures(order, question)
  const { gap, lead } = margin({ order, scores, shares }, next)
  return [
    1,
    shares[0] ?? 0,
    shareOf((procedure) => alike.guide[procedure] === guide),
    lead,
    gap,
    first.best.question,
    first.best.own,
    first.best.pairs,
    ...TAKEN_AT.map((at) => first.features[at] ?? 0),
    ...words.slice(0, 6),
    ...pairFigures(question, index),
    shareOf((procedure) => catalogue[procedure]?.field === field),
    ...words.slice(6),
    question.facets.length + question.vagueFacets.length > 0 ? 1 : 0,
    ...rivalFigures(order, first, alike),
    betterKnown(order, first, { index, alike }),
    exactAlone(order, first, alike),
  ]
}

/** How far the first is ahead of the next that is not alike. */
function margin({ scores, shares }: Ordered, next: number): { gap: number; lead: number } {
  const [share = 0] = shares
  if (next < 0) return { gap: 1, lead: share }
  const gap = (scores[0] ?? 0) - (scores[next] ?? 0)
  return { gap: Math.min(1, gap / GAP_MAX), lead: share - (shares[next] ?? 0) }
}

/** What of the question's own words the first has, what it lacks, and what nothing has. */
function wordFigures(order: Candidate[], { words, slots, takenBack }: Question): number[] {
  const typed = slots.slice(0, words.length)
  const content = typed.flatMap((slot, at) => {
    if (!isContent(slot) || takenBack.includes(at)) return []
    const { weight, folded } = slot
    const cover = coverOf(order[0], at)
    const best = order.reduce((most, candidate) => Math.max(most, coverOf(candidate, at)), 0)
    const isUnknown = folded < 0 && cover < COVERED_MIN
    return [
      {
        weight,
        unknown: isUnknown ? weight : 0,
        covered: weight * cover,
        uncovered: weight * (1 - cover),
        nowhere: weight * (1 - best),
      },
    ]
  })
  const sum = (key: keyof (typeof content)[number]) =>
    content.reduce((total, figures) => total + figures[key], 0)
  const most = (key: keyof (typeof content)[number]) =>
    content.reduce((highest, figures) => Math.max(highest, figures[key]), 0)
  const all = sum('weight')
  const widest = order.reduce((highest, { profile }) => Math.max(highest, profile.question), 0)
  return [
    all > 0 ? sum('unknown') / all : 1,
    all > 0 ? sum('uncovered') / all : 1,
    most('uncovered'),
    Math.min(1, sum('covered') / 3),
    most('covered'),
    sum('nowhere') / (all || 1),
    widest - (order[0]?.profile.question ?? 0),
    Math.min(1, typed.reduce((total, { weight }) => total + weight, 0) / 3),
    Math.min(1, content.length / 10),
  ]
}

function coverOf(candidate: Candidate | undefined, at: number): number {
  return Math.min(1, candidate?.profile.cover[at] ?? 0)
}

/** How many others have a name that fits nearly as well, and how well the best of those fits. */
function rivalFigures(order: Candidate[], first: Candidate, { label }: Alike): number[] {
  const own = nameScore(first.best) || 1
  const same = label[first.procedure]
  const scores = order
    .filter(({ procedure }) => label[procedure] !== same)
    .map(({ best }) => nameScore(best) / own)
  const near = scores.filter((score) => score >= RIVAL_MIN).length
  return [Math.min(1, near / RIVALS_MAX), Math.min(2, Math.max(0, ...scores))]
}

/** How much more often the first is asked for than the best known of the others with a name that fits. */
function betterKnown(
  order: Candidate[],
  first: Candidate,
  { index, alike }: { index: SearchIndex; alike: Alike },
): number {
  const own = nameScore(first.best) || 1
  const same = alike.label[first.procedure]
  const known = order
    .filter(
      ({ procedure, best }) =>
        alike.label[procedure] !== same && nameScore(best) >= RIVAL_MIN * own,
    )
    .map(({ procedure }) => index.popularity[procedure] ?? 0)
  if (known.length === 0) return 0
  return ((index.popularity[first.procedure] ?? 0) - Math.max(...known)) / 3
}

/** Whether the first has a name to the letter and nothing else has: an editor wrote that it is meant. */
function exactAlone(order: Candidate[], first: Candidate, { label }: Alike): number {
  const isExact = ({ features }: Candidate) => (features[NAME_EXACT] ?? 0) === 1
  const own = label[first.procedure]
  const isShared = order.some((other) => label[other.procedure] !== own && isExact(other))
  return isExact(first) && !isShared ? 1 : 0
}

/** Words that stand side by side in the question and nowhere in the index. */
function pairFigures(question: Question, index: SearchIndex): number[] {
  let fresh = 0
  let most = 0
  let total = 0
  for (let at = 1; at < question.words.length; at += 1) {
    const [before, slot] = [meantSlot(question, at - 1), meantSlot(question, at)]
    if (!before || !slot) continue
    const weight = Math.min(before.weight, slot.weight)
    total += weight
    if (before.folded < 0 || slot.folded < 0) continue
    if (index.pairs.has(pairKey(before.folded, slot.folded))) continue
    fresh += weight
    most = Math.max(most, weight)
  }
  return [total > 0 ? fresh / total : 0, most]
}

/** A word that neither asks nor was taken back. */
function meantSlot({ slots, takenBack }: Question, at: number): Slot | undefined {
  return slots[at]?.isFacet || takenBack.includes(at) ? undefined : slots[at]
}
