import { findTurns } from '../../../../src/messaging/turn/find-turns'
import { openSqliteStore } from '../../../../src/store/sqlite/open-sqlite-store'
import { type Turn } from '../../../../src/store/turn'
import { turn } from '../../../support/turns'

/** Ten turns, the first of which alone is about trees. */
async function setUp() {
  const { turns } = await openSqliteStore(':memory:')
  for (let at = 1; at <= 10; at += 1) {
    const text = at === 1 ? 'chặt cây ở đâu' : 'đăng ký khai sinh'
    await turns.append(
      turn({
        ...{ sequence: at, content: { kind: 'text', text }, replies: [] },
        channel: at % 2 === 0 ? 'zalo' : 'web',
        outcome: at % 3 === 0 ? 'unresolved' : 'answered',
        receivedAt: new Date(Date.UTC(2026, 6, 20, at)),
      }),
    )
  }
  return turns
}

const ALWAYS_NOW = () => 0

function sequencesOf({ turns }: { turns: Turn[] }): number[] {
  return turns.map(({ sequence }) => sequence)
}

it.each([
  ['nothing', {}, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]],
  ['a channel', { channel: 'zalo' }, [10, 8, 6, 4, 2]],
  ['an outcome', { outcome: 'unresolved' as const }, [9, 6, 3]],
  ['an outcome on a channel', { outcome: 'unresolved' as const, channel: 'web' }, [9, 3]],
  ['words, in any spelling', { text: 'CHAT CAY' }, [1]],
  ['a time', { from: new Date('2026-07-20T03:00Z'), to: new Date('2026-07-20T05:00Z') }, [4, 3]],
])('finds the newest first by %s', async (_, search, expected) => {
  const found = await findTurns(await setUp(), search, { limit: 20 }, ALWAYS_NOW)

  expect(sequencesOf(found)).toEqual(expected)
  expect(found.next).toBeUndefined()
})

it('stops after a while, with the place to go on from', async () => {
  const turns = await setUp()
  let now = 0
  const slow = () => (now += 100)
  const search = { text: 'chặt cây' }

  const first = await findTurns(turns, search, { limit: 2 }, slow)
  const rest = await findTurns(turns, search, { limit: 2, after: first.next }, ALWAYS_NOW)

  expect(first.turns).toEqual([])
  expect(first.next).toBeDefined()
  expect(sequencesOf(rest)).toEqual([1])
})
