import { countTurn } from '../../../src/insight/reports/count-turn'
import { keepRollups, markStale, type RollupParts } from '../../../src/insight/reports/keep-rollups'
import { MONTH_ROLLUPS } from '../../../src/insight/reports/month-rollup'
import { createFactsOf } from '../../../src/insight/reports/procedure-facts'
import { recount } from '../../../src/insight/reports/recount'
import { ALL, HOUR_COUNTS, LINK_OPENS, ROLLUPS } from '../../../src/insight/reports/rollup'
import { sortKeys } from '../../../src/insight/reports/sum-day'
import { POSITIONS } from '../../../src/insight/position'
import { TEST_TRAFFIC } from '../../../src/insight/test-traffic'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { type Store } from '../../../src/store/store'
import { type Turn } from '../../../src/store/turn'
import { EMPTY_CONTENT, guide } from '../../support/served-release'
import { turn } from '../../support/turns'

const NOON = '2026-07-20T05:00:00.000Z'

async function setUp(at = '2026-07-20T05:20:00.000Z') {
  const store = await openSqliteStore(':memory:')
  const content = { ...EMPTY_CONTENT, guides: [guide({ code: '1.001193', owner: 'bo-tu-phap' })] }
  const release = { number: 1, hash: 'h', author: 'files', note: '', createdAt: new Date(NOON) }
  await store.releases.add(release, content)
  const time = { now: new Date(at) }
  const parts: RollupParts = {
    turns: store.turns,
    links: store.collection(LINK_OPENS),
    marks: store.collection(TEST_TRAFFIC),
    hours: store.collection(HOUR_COUNTS),
    rollups: store.collection(ROLLUPS),
    months: store.collection(MONTH_ROLLUPS),
    positions: store.collection(POSITIONS),
    factsOf: createFactsOf(store.releases),
    clock: () => time.now,
  }
  return { store, parts, time }
}

function at(minutes: number, given: Partial<Turn> = {}): Turn {
  const receivedAt = new Date(Date.parse(NOON) + minutes * 60_000)
  const reasons = { by: 'match' as const, code: '1.001193', facets: ['fee'] }
  return turn({ conversation: `web:m${minutes}`, receivedAt, reasons, ...given })
}

async function append(store: Store, turns: Turn[]) {
  for (const each of turns) await store.turns.append(each)
}

async function rollupsOf({ rollups }: RollupParts) {
  const { items } = await rollups.find({ limit: 200 })
  return items.map(({ document }) => document)
}

it('counts a turn once, however often it looks', async () => {
  const { store, parts, time } = await setUp()
  await append(store, [at(1), at(2)])

  await keepRollups(parts)
  await keepRollups(parts)
  await append(store, [at(21, { outcome: 'unresolved', reasons: { by: 'match' } })])
  time.now = new Date('2026-07-20T05:30:00Z')
  await keepRollups(parts)

  const all = (await rollupsOf(parts)).find(
    ({ agency, channel }) => agency === ALL && channel === ALL,
  )
  expect(all).toMatchObject({
    day: '2026-07-20',
    tally: {
      outcomes: { answered: 2, unresolved: 1 },
      procedures: { '1.001193': 2 },
      facets: { fee: 2 },
      levels: { full: 2 },
    },
    agencies: { 'bo-tu-phap': { answered: 2 }, '': { unresolved: 1 } },
    channels: { web: { answered: 2, unresolved: 1 } },
  })
  expect(all?.hours[12]).toBe(3)
})

it('counts what came late when the hour is over', async () => {
  const { store, parts, time } = await setUp()
  await append(store, [at(1)])
  await keepRollups(parts)
  await append(store, [at(0)])

  time.now = new Date('2026-07-20T06:30:00Z')
  await keepRollups(parts)

  const outcomes = (await rollupsOf(parts)).map(({ tally }) => tally.outcomes.answered)
  expect(new Set(outcomes)).toEqual(new Set([2]))
})

it('is what a full recount gives, over hours, erasures and test traffic', async () => {
  const { store, parts, time } = await setUp()
  await append(store, [at(1), at(2, walkStart(2)), at(3, walkStep(3)), at(4), at(70), at(1500)])
  await keepRollups(parts)
  await store.turns.erase('web:m3', 1)
  await parts.marks.insert({ conversation: 'web:m4', markedAt: NOON, markedBy: 'lan' })
  await markStale(parts, [at(4).receivedAt])
  time.now = new Date('2026-07-21T09:00:00Z')
  await keepRollups(parts)
  const kept = sortKeys(await rollupsOf(parts))

  const { corrected } = await recount(parts)

  expect(corrected).toEqual([])
  expect(sortKeys(await rollupsOf(parts))).toEqual(kept)
  expect(JSON.stringify(kept)).toContain('"steps":{"nop":1}')
})

it('names and corrects an hour whose figures were wrong', async () => {
  const { store, parts, time } = await setUp()
  await append(store, [at(1), at(2)])
  time.now = new Date('2026-07-20T09:00:00Z')
  await keepRollups(parts)
  const right = await rollupsOf(parts)
  const stored = await parts.hours.get('2026-07-20T05')
  if (stored) await parts.hours.replace({ ...stored.document, cells: [] }, stored.revision)

  const { corrected } = await recount(parts)

  expect(corrected).toEqual(['2026-07-20T05'])
  expect(await rollupsOf(parts)).toEqual(right)
})

it('takes a day away when all of it was test traffic', async () => {
  const { store, parts } = await setUp()
  await append(store, [at(1)])
  await keepRollups(parts)
  await parts.marks.insert({ conversation: 'web:m1', markedAt: NOON, markedBy: 'lan' })
  await markStale(parts, [at(1).receivedAt])

  await keepRollups(parts)

  expect(await rollupsOf(parts)).toEqual([])
})

it('counts a step at the turn that came to it first', () => {
  const facts = () => ({ agency: '', level: 'full' })

  const first = countTurn(at(3, walkStep(3)), facts)
  const again = countTurn(at(9, walkStep(3)), facts)

  expect(first.tally.walks['1.001193']?.steps).toEqual({ nop: 1 })
  expect(again.tally.walks['1.001193']?.steps).toEqual({})
})

function walkStart(minutes: number): Partial<Turn> {
  return { outcome: 'walk-started', state: walkState(minutes, {}) }
}

function walkStep(minutes: number): Partial<Turn> {
  return {
    outcome: 'walk-moved',
    state: walkState(minutes, { nop: at(minutes).receivedAt.toISOString() }),
  }
}

function walkState(minutes: number, reached: Record<string, string>): Turn['state'] {
  const moment = at(minutes).receivedAt.toISOString()
  return {
    locale: 'vi',
    isGreeted: true,
    walk: {
      code: '1.001193',
      release: 1,
      answers: { married: true },
      at: { kind: 'step', id: 'nop' },
      asked: [],
      reached,
      isPaused: false,
      startedAt: moment,
      touchedAt: moment,
    },
  }
}
