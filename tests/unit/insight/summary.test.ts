import { openInsight } from '../../../src/insight/open-insight'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { createLogStream } from '../../support/log-stream'
import { EMPTY_CONTENT, guide, servedRelease } from '../../support/served-release'
import { turn } from '../../support/turns'

it('sums up the week that is over for each agency, once', async () => {
  const store = await openSqliteStore(':memory:')
  const content = { ...EMPTY_CONTENT, guides: [guide({ owner: 'bo-tu-phap' })] }
  const release = servedRelease(1, content)
  const time = { now: new Date('2026-07-27T03:00:00Z') }
  await store.releases.add(
    { number: 1, hash: 'h', author: 'files', note: '', createdAt: time.now },
    content,
  )
  const { log } = createLogStream()
  const insight = openInsight({ store, current: () => release, clock: () => time.now, log })
  // A Monday and the Sunday before, in Vietnam.
  const reasons = { by: 'match' as const, code: '1.001193' }
  await store.turns.append(turn({ reasons, receivedAt: new Date('2026-07-19T17:00:00Z') }))
  const before = { reasons, conversation: 'web:c2', receivedAt: new Date('2026-07-19T16:59:59Z') }
  await store.turns.append(turn(before))
  await insight.keepRollups()

  await insight.keepSummaries()
  time.now = new Date('2026-07-28T03:00:00Z')
  await insight.keepSummaries()

  const { items } = await insight.summaries.find({ limit: 10 })
  expect(items.map(({ document }) => document)).toMatchObject([
    { week: '2026-07-20', agency: '*', figures: { answered: 1 }, before: { answered: 1 } },
    { week: '2026-07-20', agency: 'bo-tu-phap', madeAt: '2026-07-27T03:00:00.000Z' },
  ])
})
