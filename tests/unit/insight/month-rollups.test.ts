import { keepMonths, makeMonth, markMonthStale } from '../../../src/insight/reports/keep-months'
import { keepRollups, markStale, type RollupParts } from '../../../src/insight/reports/keep-rollups'
import { MONTH_ROLLUPS } from '../../../src/insight/reports/month-rollup'
import { createFactsOf } from '../../../src/insight/reports/procedure-facts'
import { collectReport, readReport } from '../../../src/insight/reports/read-report'
import { recount } from '../../../src/insight/reports/recount'
import { HOUR_COUNTS, LINK_OPENS, ROLLUPS } from '../../../src/insight/reports/rollup'
import { POSITIONS } from '../../../src/insight/position'
import { TEST_TRAFFIC } from '../../../src/insight/test-traffic'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { EMPTY_CONTENT, guide } from '../../support/served-release'
import { turn } from '../../support/turns'

const DAY_MS = 24 * 3600_000
const FIRST = Date.parse('2026-05-20T05:00:00Z')

/** One answer a day for eighty days, and every third day a question without one. */
async function setUp() {
  const store = await openSqliteStore(':memory:')
  const time = { now: new Date('2026-08-10T00:00:00Z') }
  const content = { ...EMPTY_CONTENT, guides: [guide({ code: '1.001193', owner: 'bo-tu-phap' })] }
  const release = { number: 1, hash: 'h', author: 'files', note: '', createdAt: time.now }
  await store.releases.add(release, content)
  for (let day = 0; day < 80; day += 1) {
    const receivedAt = new Date(FIRST + day * DAY_MS)
    const reasons = { by: 'match' as const, code: '1.001193', facets: ['fee'] }
    await store.turns.append(turn({ conversation: `web:a${day}`, receivedAt, reasons }))
    if (day % 3 > 0) continue
    const missed = { outcome: 'unresolved' as const, channel: 'zalo', receivedAt }
    await store.turns.append(turn({ conversation: `zalo:b${day}`, ...missed }))
  }
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
  await keepRollups(parts)
  return { parts, time }
}

type Setup = Awaited<ReturnType<typeof setUp>>

const NO_MONTHS = { find: () => Promise.resolve({ items: [] }) }
const WHOLE = { from: '2026-05-01', to: '2026-08-31' }

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

async function monthsOf({ parts }: Setup) {
  const { items } = await parts.months.find({ index: 'month', limit: 200 })
  return items.map(({ document }) => document)
}

async function markAsTest({ parts }: Setup, day: number) {
  const marked = { conversation: `web:a${day}`, markedAt: '', markedBy: 'lan' }
  await parts.marks.insert(marked)
  await markStale(parts, [new Date(FIRST + day * DAY_MS)])
}

it('sums up months that are over, and no other', async () => {
  const setup = await setUp()

  const months = await monthsOf(setup)

  expect([...new Set(months.map(({ month }) => month))]).toEqual(['2026-05', '2026-06', '2026-07'])
  expect(months.find(({ agency, channel }) => agency === '*' && channel === '*')).toMatchObject({
    month: '2026-05',
    tally: { outcomes: { answered: 12, unresolved: 4 } },
    days: { '2026-05-20': { questions: 2, answered: 1, fullProcess: 1 } },
  })
})

it.each([
  ['all of it', WHOLE],
  ['from within a month to within another', { from: '2026-05-25', to: '2026-07-30' }],
  ['whole months only', { from: '2026-06-01', to: '2026-07-31' }],
  ['within a month', { from: '2026-06-05', to: '2026-06-20' }],
  ['one agency', { ...WHOLE, agency: 'bo-tu-phap' }],
  ['one channel', { ...WHOLE, channel: 'zalo' }],
])('gives the same report from months as from days: %s', async (_, bounds) => {
  const { parts } = await setUp()
  const days = { ...parts, months: NO_MONTHS }

  for (const by of ['day', 'week', 'month'] as const) {
    const query = { ...bounds, by }
    expect(await collectReport(parts, query)).toEqual(await collectReport(days, query))
    expect(await allOf(readReport(parts, query))).toEqual(await allOf(readReport(days, query)))
  }
})

it('reads a year from few documents', async () => {
  const { parts } = await setUp()
  let read = 0
  const counted = {
    find: async (query: Parameters<typeof parts.rollups.find>[0]) => {
      const page = await parts.rollups.find(query)
      read += page.items.length
      return page
    },
  }

  await collectReport({ rollups: counted, months: parts.months }, { ...WHOLE, by: 'day' })

  expect(read).toBe(7)
})

it('makes a month anew when one of its days changes', async () => {
  const setup = await setUp()
  const { parts } = setup
  await markAsTest(setup, 20)

  await keepRollups(parts)

  const query = { ...WHOLE, by: 'day' as const }
  const report = await collectReport(parts, query)
  expect(report.total.tally.outcomes.answered).toBe(79)
  expect(report).toEqual(await collectReport({ ...parts, months: NO_MONTHS }, query))
  expect((await monthsOf(setup)).some(({ isStale }) => isStale)).toBe(false)
})

it('reads the days of a month that is to be made anew', async () => {
  const setup = await setUp()
  const { parts } = setup
  await markMonthStale(parts, '2026-06')
  await markAsTest(setup, 20)
  await keepRollups({
    ...parts,
    months: { ...parts.months, replace: () => Promise.resolve(false) },
  })

  const report = await collectReport(parts, { ...WHOLE, by: 'month' })

  expect(report.total.tally.outcomes.answered).toBe(79)
})

it('goes on with a month that was left half-way', async () => {
  const setup = await setUp()
  const { parts } = setup
  await markMonthStale(parts, '2026-06')

  await keepMonths(parts)

  expect((await monthsOf(setup)).some(({ isStale }) => isStale)).toBe(false)
})

it('does not write what was read before another node wrote', async () => {
  const setup = await setUp()
  const { parts } = setup
  let isFirst = true
  const overtaken: RollupParts = {
    ...parts,
    rollups: {
      ...parts.rollups,
      find: async (query) => {
        const page = await parts.rollups.find(query)
        if (isFirst) {
          isFirst = false
          // The other node is faster, while this one holds what it has read.
          await markAsTest(setup, 20)
          await keepRollups(parts)
        }
        return page
      },
    },
  }

  await makeMonth(overtaken, '2026-06')

  const query = { ...WHOLE, by: 'month' as const }
  const report = await collectReport(parts, query)
  expect(report).toEqual(await collectReport({ ...parts, months: NO_MONTHS }, query))
})

it('is what a full recount gives', async () => {
  const setup = await setUp()
  const kept = await monthsOf(setup)

  const { corrected } = await recount(setup.parts)

  expect(corrected).toEqual([])
  expect(await monthsOf(setup)).toEqual(kept)
})

it('sums up a day from its hours as they are, whoever writes it meanwhile', async () => {
  const setup = await setUp()
  const { parts } = setup
  const stored = await parts.hours.get('2026-06-09T05')
  if (stored) await parts.hours.replace({ ...stored.document, isSummed: false }, stored.revision)
  let isFirst = true
  const overtaken: RollupParts = {
    ...parts,
    hours: {
      ...parts.hours,
      get: async (hour) => {
        const count = await parts.hours.get(hour)
        if (isFirst && hour === '2026-06-09T05') {
          isFirst = false
          await markAsTest(setup, 20)
          await keepRollups(parts)
        }
        return count
      },
    },
  }

  await keepRollups(overtaken)

  const report = await collectReport(parts, { from: '2026-06-09', to: '2026-06-09', by: 'day' })
  expect(report.total.tally.outcomes).toEqual({})
})
