import { type EngineInput, type EngineResult } from '../../../../src/dialogue/engine'
import { createMetrics } from '../../../../src/lib/metrics'
import { createTakeTurn } from '../../../../src/messaging/turn/take-turn'
import { openSqliteStore } from '../../../../src/store/sqlite/open-sqlite-store'
import { type Store } from '../../../../src/store/store'
import { message } from '../../../support/messages'
import { servedRelease } from '../../../support/served-release'
import { turn } from '../../../support/turns'

const NOW = new Date('2026-07-20T08:00:00Z')

/** An engine that repeats what it heard, and counts the messages in its state. */
function countingEngine({ state, message: heard }: EngineInput): EngineResult {
  const count = Number(state.topic ?? 0) + 1
  const text = heard.kind === 'text' ? heard.text : heard.kind
  return {
    state: { ...state, isGreeted: true, topic: String(count) },
    replies: [{ text: `${count}: ${text}`, buttons: [] }],
    outcome: 'answered',
    reasons: { by: 'match', read: text },
  }
}

async function setUp(
  respond: (input: EngineInput) => EngineResult = countingEngine,
  wrap: (store: Store) => Pick<Store, 'turns'> = (store) => store,
) {
  const store = await openSqliteStore(':memory:')
  const logged: unknown[] = []
  const log = (...line: unknown[]) => logged.push(line)
  const metrics = createMetrics()
  const parts = {
    releases: { current: () => servedRelease(3), guide: () => Promise.resolve(undefined) },
    respond,
    apology: () => ({ text: 'Xin lỗi anh/chị', buttons: [] }),
    clock: () => NOW,
    log: { debug: log, info: log, warn: log, error: log },
    metrics,
  }
  const takeTurn = createTakeTurn({ ...parts, store: wrap(store) })
  const restarted = createTakeTurn({ ...parts, store })
  const saved = () => store.turns.after('web:c1', 0, 1000)
  return { store, takeTurn, restarted, saved, logged, metrics }
}

it('saves the message, the replies, the state and the reasons as the first turn', async () => {
  const { takeTurn, saved } = await setUp()

  const { turn: taken, isNew } = await takeTurn(message({ text: 'xin chào', echo: { id: 'a' } }))

  expect(isNew).toBe(true)
  expect(await saved()).toEqual([taken])
  expect(taken).toEqual({
    conversation: 'web:c1',
    sequence: 1,
    inboundId: 'web:c1:m1',
    channel: 'web',
    userId: 'dl_1',
    content: { kind: 'text', text: 'xin chào' },
    echo: { id: 'a' },
    replies: [{ text: '1: xin chào', buttons: [] }],
    state: { locale: 'vi', isGreeted: true, topic: '1' },
    outcome: 'answered',
    reasons: { by: 'match', read: 'xin chào' },
    release: 3,
    receivedAt: NOW,
    tookMs: expect.any(Number),
  })
})

it('goes on from the state of the turn before', async () => {
  const { takeTurn } = await setUp()
  await takeTurn(message({ id: 'm1' }))

  const { turn: second } = await takeTurn(message({ id: 'm2', text: 'phí bao nhiêu' }))

  expect(second).toMatchObject({ sequence: 2, replies: [{ text: '2: phí bao nhiêu' }] })
})

it('begins in the language of the citizen, and then keeps to that of the conversation', async () => {
  const { takeTurn } = await setUp()

  const first = await takeTurn(message({ id: 'm1', locale: 'en' }))
  const second = await takeTurn(message({ id: 'm2', locale: 'vi' }))

  expect(first.turn.state.locale).toBe('en')
  expect(second.turn.state.locale).toBe('en')
})

it('gives the same turn for the same message, once it is the newest and once it is not', async () => {
  const { takeTurn, saved } = await setUp()
  const first = await takeTurn(message({ id: 'm1' }))
  const repeatedNewest = await takeTurn(message({ id: 'm1' }))
  await takeTurn(message({ id: 'm2' }))

  const repeatedOlder = await takeTurn(message({ id: 'm1' }))

  expect(repeatedNewest).toEqual({ turn: first.turn, isNew: false })
  expect(repeatedOlder).toEqual({ turn: first.turn, isNew: false })
  expect(await saved()).toHaveLength(2)
})

it('never loses or doubles a turn when many messages come at once, each several times', async () => {
  const { takeTurn, restarted, saved } = await setUp()
  const ids = Array.from({ length: 8 }, (_, i) => `m${i}`)

  // Two nodes, without a queue before them, so that they race for every number.
  await Promise.all(
    [takeTurn, restarted, takeTurn].flatMap((take) =>
      ids.map((id) => take(message({ id, text: id }))),
    ),
  )

  const turns = await saved()
  expect(turns.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(new Set(turns.map(({ inboundId }) => inboundId))).toEqual(new Set(ids))
  // Each was answered from the state of the one before: no state was lost.
  expect(turns.map(({ state }) => state.topic)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
})

it('goes on where another node has left off, although it took the message before itself', async () => {
  const { takeTurn, restarted, saved } = await setUp()
  await takeTurn(message({ id: 'm1' }))
  await restarted(message({ id: 'm2' }))

  const { turn: third } = await takeTurn(message({ id: 'm3', text: 'tiếp' }))

  expect(third).toMatchObject({ sequence: 3, replies: [{ text: '3: tiếp' }] })
  expect(await saved()).toHaveLength(3)
})

it('answers again from the newer state when another node was faster', async () => {
  const { takeTurn, saved } = await setUp(countingEngine, (store) => {
    let isFirst = true
    return {
      turns: {
        ...store.turns,
        append: async (attempt) => {
          if (isFirst) {
            isFirst = false
            await store.turns.append(
              turn({ inboundId: 'faster', state: { ...attempt.state, topic: '41' } }),
            )
          }
          return store.turns.append(attempt)
        },
      },
    }
  })

  const { turn: taken } = await takeTurn(message({ text: 'tiếp' }))

  expect(taken).toMatchObject({ sequence: 2, replies: [{ text: '42: tiếp' }] })
  expect(await saved()).toHaveLength(2)
})

it('gives up as overloaded when somebody else is faster every time', async () => {
  const { takeTurn } = await setUp(countingEngine, (store) => ({
    turns: { ...store.turns, append: () => Promise.resolve({ kind: 'taken' }) },
  }))

  await expect(takeTurn(message())).rejects.toMatchObject({ code: 'overloaded' })
})

it('stores nothing and passes the failure on when the database is away', async () => {
  const { store, takeTurn } = await setUp()
  await store.close()

  await expect(takeTurn(message())).rejects.toMatchObject({ code: 'unavailable' })
})

it('refuses to show a turn to a citizen of another conversation', async () => {
  const { takeTurn } = await setUp()
  await takeTurn(message({ id: 'guessable' }))

  const theft = takeTurn(message({ id: 'guessable', conversation: 'web:thief' }))

  await expect(theft).rejects.toMatchObject({ code: 'conflict' })
})

it('masks personal data before the engine and the store see it', async () => {
  const heard: unknown[] = []
  const { takeTurn, saved } = await setUp((input) => {
    heard.push(input.message)
    return countingEngine(input)
  })

  await takeTurn(
    message({
      content: { kind: 'text', text: 'số tôi là 0912345678', label: 'gọi 0912345678' },
    }),
  )

  expect(heard).toHaveLength(1)
  expect(JSON.stringify([heard, await saved()])).not.toContain('0912345678')
})

describe('when the engine throws', () => {
  const throwing = (): EngineResult => {
    throw new TypeError('cannot read "số bí mật" of undefined')
  }

  it('apologises, keeps the state, and stores the turn as failed', async () => {
    const { store, takeTurn } = await setUp(throwing)
    await store.turns.append(turn({ state: { locale: 'vi', isGreeted: true, topic: '7' } }))

    const { turn: taken } = await takeTurn(message({ id: 'm2' }))

    expect(taken).toMatchObject({
      sequence: 2,
      replies: [{ text: 'Xin lỗi anh/chị' }],
      outcome: 'failed',
      reasons: { by: 'failure' },
      state: { topic: '7' },
    })
  })

  it('logs where it was thrown, without a word of the citizen', async () => {
    const { takeTurn, logged } = await setUp(throwing)

    await takeTurn(message({ text: 'số bí mật' }))

    expect(JSON.stringify(logged)).toContain('TypeError')
    expect(JSON.stringify(logged)).toContain('take-turn.test.ts')
    expect(JSON.stringify(logged)).not.toContain('bí mật')
  })

  it('gives up a state that makes it fail twice running', async () => {
    const { store, takeTurn } = await setUp((input) =>
      input.state.topic === 'broken' ? throwing() : countingEngine(input),
    )
    await store.turns.append(turn({ state: { locale: 'en', isGreeted: true, topic: 'broken' } }))

    const outcomes = []
    for (const id of ['m2', 'm3', 'm4']) {
      outcomes.push((await takeTurn(message({ id }))).turn.outcome)
    }

    expect(outcomes).toEqual(['failed', 'failed', 'answered'])
  })

  it('counts the failure', async () => {
    const { takeTurn, metrics } = await setUp(throwing)

    await takeTurn(message())

    expect(await metrics.registry.metrics()).toContain('motcua_engine_failures_total 1')
    expect(await metrics.registry.metrics()).toContain(
      'motcua_turns_total{channel="web",outcome="failed"} 1',
    )
  })
})

describe('when the citizen has confirmed that everything is to be erased', () => {
  const erasing = (input: EngineInput): EngineResult =>
    input.message.kind === 'text' && input.message.text === 'xóa'
      ? {
          state: { locale: 'vi', isGreeted: true },
          replies: [{ text: 'Đã xóa', buttons: [] }],
          outcome: 'erased',
          reasons: { by: 'intent' },
          erase: true,
        }
      : countingEngine(input)

  it('empties all turns before, and keeps its own', async () => {
    const { takeTurn, saved } = await setUp(erasing)
    await takeTurn(message({ id: 'm1', text: 'chuyện riêng' }))

    await takeTurn(message({ id: 'm2', text: 'xóa' }))

    const [first, second] = await saved()
    expect(first).toMatchObject({ content: { text: '' }, replies: [], isErased: true })
    expect(second).toMatchObject({ outcome: 'erased', replies: [{ text: 'Đã xóa' }] })
    expect(JSON.stringify(await saved())).not.toContain('chuyện riêng')
  })

  it.each([
    ['the same message comes again', 'm2'],
    ['the next message comes', 'm3'],
  ])('finishes what a crash left undone when %s', async (_, nextId) => {
    const { takeTurn, restarted, saved } = await setUp(erasing, (store) => ({
      turns: { ...store.turns, erase: () => Promise.reject(new Error('killed')) },
    }))
    await takeTurn(message({ id: 'm1', text: 'chuyện riêng' }))
    await expect(takeTurn(message({ id: 'm2', text: 'xóa' }))).rejects.toThrow('killed')

    await restarted(message({ id: nextId, text: 'xin chào' }))

    expect(JSON.stringify(await saved())).not.toContain('chuyện riêng')
    expect((await saved()).filter(({ inboundId }) => inboundId === 'm2')).toHaveLength(1)
  })

  it('finishes in the same process what the database refused once', async () => {
    let refusals = 1
    const { takeTurn, saved } = await setUp(erasing, (store) => ({
      turns: {
        ...store.turns,
        erase: (conversation, upTo) => {
          refusals -= 1
          if (refusals === 0) return Promise.reject(new Error('disk full'))
          return store.turns.erase(conversation, upTo)
        },
      },
    }))
    await takeTurn(message({ id: 'm1', text: 'chuyện riêng' }))
    await expect(takeTurn(message({ id: 'm2', text: 'xóa' }))).rejects.toThrow('disk full')

    await takeTurn(message({ id: 'm3', text: 'xin chào' }))

    expect(JSON.stringify(await saved())).not.toContain('chuyện riêng')
  })
})

it('passes the guide as of the release that a walk was started on', async () => {
  const asked: unknown[] = []
  const store = await openSqliteStore(':memory:')
  const silent = () => undefined
  const takeTurn = createTakeTurn({
    store,
    releases: {
      current: () => servedRelease(5),
      guide: (release, code) => {
        asked.push([release, code])
        return Promise.resolve(undefined)
      },
    },
    respond: countingEngine,
    apology: () => ({ text: '', buttons: [] }),
    clock: () => NOW,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  })
  const touchedAt = NOW.toISOString()
  const walk = {
    code: '1.001193',
    release: 2,
    answers: {},
    at: { kind: 'checklist' as const },
    asked: [],
    isPaused: false,
    startedAt: touchedAt,
    touchedAt,
  }
  await store.turns.append(turn({ state: { locale: 'vi', isGreeted: true, walk } }))

  await takeTurn(message({ id: 'm2' }))

  expect(asked).toEqual([[2, '1.001193']])
})
