import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { createClusterIndex } from '../../src/insight/clusters/cluster-index'
import { vectorOf } from '../../src/insight/clusters/grow-cluster'
import { middleOf, type TopicVector } from '../../src/insight/clusters/topic-vector'
import { type Searcher } from '../../src/search/searcher'
import { realRelease } from '../support/real-release'

/**
 * Wordings that nothing answers, in groups that ask the same thing. The numbers of the grouping
 * were chosen on the groups of the half `tune`; what is held here is the other half, grouped
 * among hundreds of questions about other things, as in a real log.
 */
const FLOORS = { precision: 0.71, recall: 0.57, f1: 0.63, f1OfTuned: 0.6, f1Alone: 0.69 }

const Row = z.object({ text: z.string(), group: z.string(), half: z.enum(['tune', 'report']) })
const Other = z.object({ question: z.string(), style: z.string() })

let searcher: Searcher
const rows = readLines('clusters.jsonl').map((row) => Row.parse(row))
const others = readLines('development.jsonl')
  .map((row) => Other.parse(row))
  .map(({ question }, at) => ({ text: question, group: `other-${at}` }))

beforeAll(async () => {
  searcher = (await realRelease()).searcher
})

it('groups the half that nothing was chosen on, among other questions', () => {
  const figures = measure([...others, ...ofHalf('report')])

  expect(figures.precision).toBeGreaterThanOrEqual(FLOORS.precision)
  expect(figures.recall).toBeGreaterThanOrEqual(FLOORS.recall)
  expect(figures.f1).toBeGreaterThanOrEqual(FLOORS.f1)
})

it('groups the half that the numbers were chosen on', () => {
  expect(measure([...others, ...ofHalf('tune')]).f1).toBeGreaterThanOrEqual(FLOORS.f1OfTuned)
})

it('groups the half that nothing was chosen on when there is nothing else', () => {
  expect(measure(ofHalf('report')).f1).toBeGreaterThanOrEqual(FLOORS.f1Alone)
})

interface Labelled {
  text: string
  group: string
}

function ofHalf(half: string): Labelled[] {
  return rows.filter((row) => row.half === half)
}

/** Over all pairs of which at least one is labelled; in an order that is mixed, and always the same. */
function measure(questions: Labelled[]) {
  const mixed = questions.map((question, at) => ({ ...question, at, order: (at * 7919) % 10_007 }))
  const clusters = group(mixed.sort((a, b) => a.order - b.order))
  const pairs = { both: 0, grouped: 0, labelled: 0 }
  mixed.forEach((a, at) => {
    for (const b of mixed.slice(at + 1)) {
      if (a.group.startsWith('other') && b.group.startsWith('other')) continue
      const isGrouped = clusters.get(a.at) === clusters.get(b.at)
      const isLabelled = a.group === b.group
      pairs.grouped += Number(isGrouped)
      pairs.labelled += Number(isLabelled)
      pairs.both += Number(isGrouped && isLabelled)
    }
  })
  const precision = pairs.both / pairs.grouped
  const recall = pairs.both / pairs.labelled
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function group(questions: (Labelled & { at: number })[]): Map<number, string> {
  const index = createClusterIndex()
  const members = new Map<string, TopicVector[]>()
  const placed = new Map<number, string>()
  for (const { text, at } of questions) {
    const nearest = searcher.understand(text).hits.map(({ code, score }) => ({ code, score }))
    const vector = vectorOf({ text, nearest }, searcher)
    const id = index.nearest(vector)?.id ?? `c${at}`
    members.set(id, [...(members.get(id) ?? []), vector].slice(0, 12))
    index.set(id, middleOf(members.get(id) ?? [], 24))
    placed.set(at, id)
  }
  return placed
}

function readLines(file: string): unknown[] {
  return readFileSync(join(__dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}
