import { readPopularProcedures } from '../../../src/insight/popular-procedures'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { turn } from '../../support/turns'

const NOW = new Date('2026-11-20T05:00:00Z')

it('counts what was answered, by what it was about', async () => {
  const store = await openSqliteStore(':memory:')
  const codes = ['1.000001', '1.000002', '1.000002', '1.000003', '1.000002', '1.000001']
  for (const [at, code] of codes.entries()) {
    await store.turns.append(
      turn({
        conversation: `web:${at}`,
        inboundId: `m${at}`,
        outcome: at === 3 ? 'unresolved' : 'answered',
        reasons: { by: 'match', code },
        receivedAt: NOW,
      }),
    )
  }

  const popular = await readPopularProcedures(store.turns, new Date(NOW.getTime() - 1000))
  const later = await readPopularProcedures(store.turns, new Date(NOW.getTime() + 1000))
  await store.close()

  expect(popular).toEqual(['1.000002', '1.000001'])
  expect(later).toEqual([])
})
