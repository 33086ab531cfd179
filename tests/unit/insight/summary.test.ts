import { openInsight } from '../../../src/insight/open-insight'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { createLogStream } from '../../support/log-stream'
import { EMPTY_CONTENT, guide, servedRelease } from '../../support/served-release'
import { turn } from '../../support/turns'

async function setUp() {
  const store = await openSqliteStore(':memory:')
  const content = { ...EMPTY_CONTENT, guides: [guide({ owner: 'bo-tu-phap' })] }
  const release = servedRelease(1, content)
  const time = { now: new Date('2026-07-27T03:00:00Z') }
  await store.releases.add(
    { number: 1, hash: 'h', author: 'files', note: '', createdAt: time.now },
    content,
  )
  const { log } = createLogStream()
  // Each node has its own, over the same store.
  const node = () => openInsight({ store, current: () => release, clock: () => time.now, log })
  // A Monday and the Sunday before, in Vietnam.
  const reasons = { by: 'match' as const, code: '1.001193' }
  await store.turns.append(turn({ reasons, receivedAt: new Date('2026-07-19T17:00:00Z') }))
  const before = { reasons, conversation: 'web:c2', receivedAt: new Date('2026-07-19T16:59:59Z') }
  await store.turns.append(turn(before))
  return { store, time, node }
}

async function summariesOf({ summaries }: ReturnType<typeof openInsight>) {
  return (await summaries.find({ limit: 10 })).items.map(({ document }) => document)
}

it('sums up the week that is over for each agency, once', async () => {
  const { time, node } = await setUp()
  const insight = node()
  await insight.keepRollups()

  await insight.keepSummaries()
  time.now = new Date('2026-07-28T03:00:00Z')
  await insight.keepSummaries()

  expect(await summariesOf(insight)).toMatchObject([
    { week: '2026-07-20', agency: '*', figures: { answered: 1 }, before: { answered: 1 } },
    { week: '2026-07-20', agency: 'bo-tu-phap', madeAt: '2026-07-27T03:00:00.000Z' },
  ])
})

it('waits for the end of Sunday in Vietnam, and for what comes late', async () => {
  const { time, node } = await setUp()
  const insight = node()
  await insight.keepRollups()

  time.now = new Date('2026-07-26T17:59:00Z')
  await insight.keepSummaries()
  const early = await summariesOf(insight)
  time.now = new Date('2026-07-26T18:00:00Z')
  await insight.keepSummaries()

  expect(new Set(early.map(({ week }) => week))).toEqual(new Set(['2026-07-13']))
  const later = await summariesOf(insight)
  expect(new Set(later.map(({ week }) => week))).toEqual(new Set(['2026-07-13', '2026-07-20']))
})

it('makes each summary once, also when two nodes do so at the same time', async () => {
  const { node } = await setUp()
  const [one, other] = [node(), node()]
  await one.keepRollups()

  await Promise.all([one.keepSummaries(), other.keepSummaries()])

  const made = await summariesOf(one)
  expect(made.map(({ agency }) => agency)).toEqual(['*', 'bo-tu-phap'])
})
