import { type Saved, type TurnLog } from '../../src/store/store'
import { fullTurn, turn } from '../support/turns'
import { handleAt, numbers, saveConversation, type Subject } from './subject'

/** Saving: unique keys decide who is first. */
export function describeSaving(subject: Subject): void {
  it('gives back a turn with every part as it was saved', async () => {
    await subject.store.turns.append(fullTurn())

    expect(await subject.store.turns.newest('web:c1')).toEqual(fullTurn())
  })

  it('gives back a turn with the fewest parts, without adding any', async () => {
    await subject.store.turns.append(turn({ content: { kind: 'joined' }, replies: [] }))

    const saved = await subject.store.turns.newest('web:c1')

    expect(saved).toStrictEqual(turn({ content: { kind: 'joined' }, replies: [] }))
  })

  it.each([
    ['quotes', `'"; DROP TABLE turns; --`],
    ['every plane of Unicode', 'đăng ký 👨‍👩‍👧 \u{10FFFF}'],
    ['control characters', 'a\u0000b\u0007\r\n'],
    ['half a surrogate pair', 'a\uD800'],
    ['names of operators', '$where: {"$gt": ""}'],
  ])('keeps text with %s', async (_, text) => {
    await subject.store.turns.append(turn({ content: { kind: 'text', text } }))

    expect((await subject.store.turns.newest('web:c1'))?.content).toEqual({ kind: 'text', text })
  })

  it('lets exactly one of many concurrent turns with one sequence number win', async () => {
    const rivals = Array.from({ length: 20 }, (_, i) => turn({ inboundId: `rival-${i}` }))
    const handles = [subject.store, await subject.open()]

    const saved = await Promise.all(
      rivals.map((rival, i) => handleAt(handles, i).turns.append(rival)),
    )

    expect(kindsOf(saved)).toEqual({ saved: 1, taken: 19 })
    const winner = saved.findIndex(({ kind }) => kind === 'saved')
    expect(await subject.store.turns.after('web:c1', 0, 100)).toEqual([rivals[winner]])
  })

  it('gives the same turn for a message that was taken before', async () => {
    const first = turn({ inboundId: 'm1' })
    await subject.store.turns.append(first)

    const again = await subject.store.turns.append(turn({ inboundId: 'm1', sequence: 2 }))

    expect(again).toEqual({ kind: 'repeated', turn: first })
    expect(await subject.store.turns.after('web:c1', 0, 10)).toEqual([first])
  })

  it('calls it repeated, not taken, when both the message and the number are known', async () => {
    await subject.store.turns.append(turn())

    expect(await subject.store.turns.append(turn({ outcome: 'failed' }))).toEqual({
      kind: 'repeated',
      turn: turn(),
    })
  })

  it('saves one message once, however many take it at the same time', async () => {
    const handles = [subject.store, await subject.open()]

    const saved = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        handleAt(handles, i).turns.append(turn({ inboundId: 'm1', sequence: i + 1 })),
      ),
    )

    expect(kindsOf(saved)).toEqual({ saved: 1, repeated: 9 })
    expect(await subject.store.turns.after('web:c1', 0, 100)).toHaveLength(1)
  })

  it('keeps a conversation without gaps when two handles take its messages', async () => {
    const handles = [subject.store, await subject.open()]

    await Promise.all(
      Array.from({ length: 30 }, (_, i) => takeNext(handleAt(handles, i).turns, `m${i}`)),
    )

    const turns = await subject.store.turns.after('web:c1', 0, 100)
    expect(turns.map(({ sequence }) => sequence)).toEqual(numbers(1, 30))
    expect(new Set(turns.map(({ inboundId }) => inboundId)).size).toBe(30)
  })
}

export function describeReading(subject: Subject): void {
  it('knows nothing of a conversation that was never opened', async () => {
    expect(await subject.store.turns.newest('web:nobody')).toBeUndefined()
    expect(await subject.store.turns.after('web:nobody', 0, 10)).toEqual([])
  })

  it('finds the newest turn of a conversation by its number', async () => {
    await saveConversation(subject.store.turns, 'web:c1', 12)
    await saveConversation(subject.store.turns, 'web:c2', 3)

    expect((await subject.store.turns.newest('web:c1'))?.sequence).toBe(12)
  })

  it('reads a conversation on from a number, oldest first, no more than asked for', async () => {
    await saveConversation(subject.store.turns, 'web:c1', 12)
    await saveConversation(subject.store.turns, 'web:c2', 3)

    const turns = await subject.store.turns.after('web:c1', 8, 3)

    expect(turns.map(({ sequence }) => sequence)).toEqual([9, 10, 11])
    expect(turns.every(({ conversation }) => conversation === 'web:c1')).toBe(true)
  })

  it('tells conversations apart by case, and by what one begins with', async () => {
    await subject.store.turns.append(turn({ conversation: 'web:A' }))

    expect(await subject.store.turns.newest('web:a')).toBeUndefined()
    expect(await subject.store.turns.newest('web:')).toBeUndefined()
  })
}

/** Takes a message as the service does: after the newest turn, and again when somebody was faster. */
async function takeNext(turns: TurnLog, inboundId: string): Promise<void> {
  const newest = await turns.newest('web:c1')
  const saved = await turns.append(turn({ inboundId, sequence: (newest?.sequence ?? 0) + 1 }))
  if (saved.kind === 'taken') await takeNext(turns, inboundId)
}

function kindsOf(saved: Saved[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of saved) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
