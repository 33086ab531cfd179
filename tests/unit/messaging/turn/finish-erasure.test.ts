import { finishRecentErasures } from '../../../../src/messaging/turn/finish-erasure'
import { openSqliteStore } from '../../../../src/store/sqlite/open-sqlite-store'
import { turn } from '../../../support/turns'

it('finishes on start the erasures that were confirmed and not carried out', async () => {
  const { turns } = await openSqliteStore(':memory:')
  await turns.append(turn({ content: { kind: 'text', text: 'chuyện riêng' } }))
  await turns.append(turn({ sequence: 2, outcome: 'erased' }))
  await turns.append(turn({ conversation: 'web:c2' }))

  await finishRecentErasures(turns)

  expect((await turns.after('web:c1', 0, 1))[0]).toMatchObject({ isErased: true })
  expect(await turns.newest('web:c2')).toEqual(turn({ conversation: 'web:c2' }))
})
