import { keepRollups } from '../../../src/insight/reports/keep-rollups'
import { openInsight } from '../../../src/insight/open-insight'
import { noteLink } from '../../../src/insight/reports/note-link'
import { ALL } from '../../../src/insight/reports/rollup'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { createLogStream } from '../../support/log-stream'
import { servedRelease } from '../../support/served-release'
import { turn } from '../../support/turns'

const URL = 'https://dichvucong.gov.vn'

async function setUp() {
  const store = await openSqliteStore(':memory:')
  const release = servedRelease()
  const time = { now: new Date('2026-07-20T08:05:00Z') }
  const clock = () => time.now
  const { log } = createLogStream()
  const insight = openInsight({ store, current: () => release, clock, log })
  const card = {
    kind: 'answer' as const,
    title: 'a',
    sections: [],
    links: [{ label: 'b', url: URL }],
  }
  await store.turns.append(
    turn({
      replies: [{ text: 'a', card, buttons: [] }],
      reasons: { by: 'match', code: '1.001193' },
    }),
  )
  const note = (url: string, id = 'l1') =>
    noteLink({ ...insight, turns: store.turns }, { id, conversation: 'web:c1', url })
  return {
    note,
    links: async () => {
      time.now = new Date('2026-07-20T08:06:00Z')
      await keepRollups(insight.rollupParts)
      const stored = await insight.rollups.get(`2026-07-20|${ALL}|${ALL}`)
      return stored?.document.tally.walks['1.001193']?.links
    },
  }
}

it('counts a link that was shown, once, for the procedure it was shown with', async () => {
  const { note, links } = await setUp()

  await note(`${URL}/`)
  await note(`${URL}/`)

  expect(await links()).toBe(1)
})

it('does not count what was never shown', async () => {
  const { note, links } = await setUp()

  await note('https://example.vn/')

  expect(await links()).toBeUndefined()
})
