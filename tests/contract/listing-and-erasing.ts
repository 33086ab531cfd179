import { type LogQuery, type TurnLog } from '../../src/store/store'
import { type Turn } from '../../src/store/turn'
import { fullTurn, turn } from '../support/turns'
import { numbers, saveConversation, type Subject } from './subject'

/** Listing over all conversations, by outcome. */
export function describeListing(subject: Subject): void {
  it('lists the turns of some outcomes, newest first', async () => {
    await subject.store.turns.append(at(1, 'unresolved', '2026-07-20T08:00:00Z'))
    await subject.store.turns.append(at(2, 'choices-refused', '2026-07-20T10:00:00Z'))
    await subject.store.turns.append(at(3, 'answered', '2026-07-20T11:00:00Z'))
    await subject.store.turns.append(at(4, 'unresolved', '2026-07-20T12:00:00Z'))

    const { turns, next } = await subject.store.turns.list({
      outcomes: ['unresolved', 'choices-refused'],
      limit: 10,
    })

    expect(turns.map(({ sequence }) => sequence)).toEqual([4, 2, 1])
    expect(next).toBeUndefined()
  })

  it('lists from a time on, and up to but without another', async () => {
    await subject.store.turns.append(at(1, 'unresolved', '2026-07-19T23:59:59.999Z'))
    await subject.store.turns.append(at(2, 'unresolved', '2026-07-20T00:00:00Z'))
    await subject.store.turns.append(at(3, 'unresolved', '2026-07-20T23:59:59.999Z'))
    await subject.store.turns.append(at(4, 'unresolved', '2026-07-21T00:00:00Z'))

    const { turns } = await subject.store.turns.list({
      outcomes: ['unresolved'],
      from: new Date('2026-07-20T00:00:00Z'),
      to: new Date('2026-07-21T00:00:00Z'),
      limit: 10,
    })

    expect(turns.map(({ sequence }) => sequence)).toEqual([3, 2])
  })

  it('gives every turn on exactly one page, also those of the same moment', async () => {
    const moments = ['2026-07-20T08:00:00Z', '2026-07-20T08:00:01Z']
    const outcomes = ['unresolved', 'choices-refused'] as const
    for (const sequence of numbers(1, 25)) {
      const outcome = sequence % 3 === 0 ? outcomes[0] : outcomes[1]
      await subject.store.turns.append(at(sequence, outcome, String(moments[sequence % 2])))
    }

    const pages = await readPages(subject.store.turns, { outcomes: [...outcomes], limit: 4 })

    expect(pages.map((page) => page.length)).toEqual([4, 4, 4, 4, 4, 4, 1])
    const listed = pages.flat()
    expect(new Set(listed.map(({ sequence }) => sequence)).size).toBe(25)
    const times = listed.map(({ receivedAt }) => receivedAt.getTime())
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  it('is not confused by turns that come in between two pages', async () => {
    await saveConversation(subject.store.turns, 'web:c1', 4, 'unresolved')
    const query = { outcomes: ['unresolved' as const], limit: 2 }
    const first = await subject.store.turns.list(query)
    await subject.store.turns.append(at(5, 'unresolved', '2026-07-21T00:00:00Z'))

    const second = await subject.store.turns.list({ ...query, after: first.next })

    const listed = [...first.turns, ...second.turns]
    expect(listed.map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1])
  })

  it('refuses a page that it never offered', async () => {
    const asked = subject.store.turns.list({
      outcomes: ['unresolved'],
      limit: 2,
      after: "' OR 1=1",
    })

    await expect(asked).rejects.toMatchObject({ code: 'invalid_request' })
  })
}

/** Reading the whole log, for reports and copies. */
export function describeListingAll(subject: Subject): void {
  it('lists all turns, oldest first, those of one moment by conversation and sequence', async () => {
    await subject.store.turns.append(turnIn('web:b', 1, '2026-07-20T08:00:00Z', 'failed'))
    await subject.store.turns.append(turnIn('web:a', 2, '2026-07-20T08:00:00Z', 'answered'))
    await subject.store.turns.append(turnIn('web:a', 1, '2026-07-20T08:00:00Z', 'greeted'))
    await subject.store.turns.append(turnIn('web:c', 1, '2026-07-19T08:00:00Z', 'unresolved'))

    const { turns, next } = await subject.store.turns.listAll({ limit: 10 })

    expect(turns.map(keyOf)).toEqual(['web:c 1', 'web:a 1', 'web:a 2', 'web:b 1'])
    expect(next).toBeUndefined()
  })

  it('lists all turns of a time and a channel', async () => {
    const channels = ['web', 'zalo']
    for (const sequence of numbers(1, 8)) {
      const receivedAt = new Date(Date.UTC(2026, 6, 20, sequence))
      await subject.store.turns.append(
        turn({ sequence, receivedAt, channel: channels[sequence % 2] }),
      )
    }
    const time = { from: new Date('2026-07-20T03:00Z'), to: new Date('2026-07-20T07:00Z') }

    const all = await subject.store.turns.listAll({ ...time, limit: 9 })
    const web = await subject.store.turns.listAll({ ...time, channel: 'web', limit: 9 })
    const none = await subject.store.turns.listAll({ channel: 'sms', limit: 9 })

    expect(all.turns.map(({ sequence }) => sequence)).toEqual([3, 4, 5, 6])
    expect(web.turns.map(({ sequence }) => sequence)).toEqual([4, 6])
    expect(none).toEqual({ turns: [], next: undefined })
  })

  it.each([
    [undefined, 'ascending'],
    ['web', 'ascending'],
    [undefined, 'descending'],
    ['web', 'descending'],
  ] as const)('gives every turn on one page, channel %s, %s', async (channel, order) => {
    const moments = ['2026-07-20T08:00:00Z', '2026-07-20T08:00:01Z']
    for (const i of numbers(1, 25)) {
      const conversation = `web:${i % 4}`
      await subject.store.turns.append(turnIn(conversation, i, String(moments[i % 2]), 'answered'))
    }

    const pages = await readAll(subject.store.turns, { limit: 4, channel, order })

    expect(pages.map((page) => page.length)).toEqual([4, 4, 4, 4, 4, 4, 1])
    expect(new Set(pages.flat().map(keyOf)).size).toBe(25)
    const times = pages.flat().map(({ receivedAt }) => receivedAt.getTime())
    const sorted = [...times].sort((a, b) => (order === 'ascending' ? a - b : b - a))
    expect(times).toEqual(sorted)
    await expect(subject.store.turns.listAll({ limit: 4, after: 'x' })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })

  it('tells which of many conversations have turns beyond those that are known', async () => {
    await saveConversation(subject.store.turns, 'web:a', 3)
    await saveConversation(subject.store.turns, 'web:b', 2)
    await saveConversation(subject.store.turns, 'web:c', 12)
    await saveConversation(subject.store.turns, 'web:other', 5)
    const unknown = numbers(1, 2000).map((i): [string, number] => [`web:none-${i}`, i % 7])

    const newest = await subject.store.turns.newestBeyond(
      new Map([['web:a', 3], ['web:b', 1], ['web:c', 0], ...unknown]),
    )

    expect(newest).toEqual(
      new Map([
        ['web:b', 2],
        ['web:c', 12],
      ]),
    )
    expect(await subject.store.turns.newestBeyond(new Map())).toEqual(new Map())
  })
}

export function describeErasing(subject: Subject): void {
  it('empties what was said, and keeps the keys, the outcome and the codes', async () => {
    await subject.store.turns.append(fullTurn())
    await subject.store.turns.append(turn({ sequence: 2 }))

    const erased = await subject.store.turns.erase('web:c1', 1)

    expect(erased).toBe(1)
    const [first, second] = await subject.store.turns.after('web:c1', 0, 10)
    expect(first).toEqual({
      conversation: 'web:c1',
      sequence: 1,
      inboundId: 'web:c1:m1',
      channel: 'web',
      userId: 'dl_1',
      content: { kind: 'text', text: '' },
      replies: [],
      state: {
        locale: 'en',
        isGreeted: true,
        walk: {
          code: '1.001193',
          release: 2,
          answers: {},
          at: { kind: 'step', id: 'fill-form' },
          asked: [],
          isPaused: false,
          startedAt: '2026-07-20T08:00:00.000Z',
          touchedAt: '2026-07-20T08:01:00.000Z',
        },
      },
      outcome: 'walk-moved',
      reasons: {
        by: 'match',
        intent: { id: 'greet', probability: 0.4 },
        facets: ['fee'],
        probability: 0.9,
        hits: [{ code: '1.001193', score: 0.9, evidence: [] }],
        code: '1.001193',
      },
      release: 2,
      rating: { code: '1.001193', stars: 5 },
      receivedAt: fullTurn().receivedAt,
      tookMs: 0.25,
      isErased: true,
    })
    expect(second).toEqual(turn({ sequence: 2 }))
  })

  it('erases one conversation only, and nothing the second time', async () => {
    await saveConversation(subject.store.turns, 'web:c1', 3)
    await saveConversation(subject.store.turns, 'web:c2', 3)

    expect(await subject.store.turns.erase('web:c1', 3)).toBe(3)
    expect(await subject.store.turns.erase('web:c1', 3)).toBe(0)

    const others = await subject.store.turns.after('web:c2', 0, 10)
    expect(others.some(({ isErased }) => isErased)).toBe(false)
  })

  it('still knows an erased message when it comes again, and its number', async () => {
    await subject.store.turns.append(turn())
    await subject.store.turns.erase('web:c1', 1)

    expect(
      await subject.store.turns.append(turn({ sequence: 2, inboundId: 'web:c1:m1' })),
    ).toMatchObject({
      kind: 'repeated',
      turn: { sequence: 1, isErased: true },
    })
    expect(await subject.store.turns.append(turn({ inboundId: 'other' }))).toEqual({
      kind: 'taken',
    })
  })
}

function at(sequence: number, outcome: Turn['outcome'], time: string): Turn {
  return turn({ sequence, outcome, receivedAt: new Date(time) })
}

function turnIn(
  conversation: string,
  sequence: number,
  time: string,
  outcome: Turn['outcome'],
): Turn {
  return turn({ conversation, sequence, outcome, receivedAt: new Date(time) })
}

function keyOf({ conversation, sequence }: Turn): string {
  return `${conversation} ${sequence}`
}

async function readAll(turns: TurnLog, query: LogQuery): Promise<Turn[][]> {
  const page = await turns.listAll(query)
  if (page.next === undefined) return [page.turns]
  return [page.turns, ...(await readAll(turns, { ...query, after: page.next }))]
}

async function readPages(turns: TurnLog, query: Parameters<TurnLog['list']>[0]): Promise<Turn[][]> {
  const page = await turns.list(query)
  if (page.next === undefined) return [page.turns]
  return [page.turns, ...(await readPages(turns, { ...query, after: page.next }))]
}
