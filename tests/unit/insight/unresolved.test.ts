import { readUnresolved } from '../../../src/insight/unresolved'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store'
import { type Turn } from '../../../src/store/turn'
import { turn } from '../../support/turns'

const HITS = [
  { code: '1.001193', score: 0.42, evidence: [] },
  { code: '1.004873', score: 0.2, evidence: [] },
]

async function readAfter(turns: Turn[], period = {}) {
  const store = await openSqliteStore(':memory:')
  for (const saved of turns) await store.turns.append(saved)
  return collect(readUnresolved(store.turns, period))
}

it('gives a question that was not found, with what came near and where it was asked', async () => {
  const questions = await readAfter([
    turn({
      content: { kind: 'text', text: 'làm hộ chiếu cho mèo' },
      outcome: 'unresolved',
      reasons: { by: 'match', read: 'lam ho chieu cho meo', hits: HITS },
      release: 4,
    }),
    turn({ sequence: 2, outcome: 'answered' }),
  ])

  expect(questions).toEqual([
    {
      question: 'làm hộ chiếu cho mèo',
      askedAt: new Date('2026-07-20T08:00:00Z'),
      outcome: 'unresolved',
      candidates: [
        { code: '1.001193', score: 0.42 },
        { code: '1.004873', score: 0.2 },
      ],
      release: 4,
      channel: 'web',
      conversation: 'web:c1',
      sequence: 1,
    },
  ])
})

it('gives the question whose choices were refused, not the words of the refusal', async () => {
  const pending = { question: 'giấy tờ nhà đất', codes: ['1.001193', '1.004873'], facets: [] }

  const questions = await readAfter([
    turn({ outcome: 'asked', state: { locale: 'vi', isGreeted: true, pending } }),
    turn({
      sequence: 2,
      outcome: 'choices-refused',
      content: { kind: 'text', text: 'không có câu nào đúng' },
    }),
  ])

  expect(questions).toMatchObject([
    {
      question: 'giấy tờ nhà đất',
      outcome: 'choices-refused',
      candidates: [{ code: '1.001193' }, { code: '1.004873' }],
    },
  ])
})

it('keeps the scores of refused choices where they were stored', async () => {
  const pending = { question: 'giấy tờ nhà đất', codes: ['1.001193'], facets: [] }

  const questions = await readAfter([
    turn({ outcome: 'asked', state: { locale: 'vi', isGreeted: true, pending } }),
    turn({ sequence: 2, outcome: 'choices-refused', reasons: { by: 'choice', hits: HITS } }),
  ])

  expect(questions[0]?.candidates[0]).toEqual({ code: '1.001193', score: 0.42 })
})

it('leaves out what citizens had erased', async () => {
  const store = await openSqliteStore(':memory:')
  await store.turns.append(turn({ outcome: 'unresolved' }))
  await store.turns.append(turn({ conversation: 'web:c2', outcome: 'unresolved' }))
  await store.turns.erase('web:c1', 1)

  const questions = await collect(readUnresolved(store.turns))

  expect(questions.map(({ conversation }) => conversation)).toEqual(['web:c2'])
})

it('reads all of a long list, newest first, and only of the period asked for', async () => {
  const turns = Array.from({ length: 450 }, (_, i) =>
    turn({
      sequence: i + 1,
      outcome: 'unresolved',
      receivedAt: new Date(Date.UTC(2026, 6, 20, 0, i)),
    }),
  )

  const questions = await readAfter(turns, { from: new Date('2026-07-20T00:10:00Z') })

  expect(questions.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 440 }, (_, i) => 450 - i),
  )
})

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = []
  for await (const item of items) collected.push(item)
  return collected
}
