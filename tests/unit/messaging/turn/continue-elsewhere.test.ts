import { respond } from '../../../../src/dialogue/respond'
import { openContinuations } from '../../../../src/messaging/turn/continue-elsewhere'
import { createTakeTurn } from '../../../../src/messaging/turn/take-turn'
import { openSqliteStore } from '../../../../src/store/sqlite/open-sqlite-store'
import { dialogueRelease } from '../../../support/dialogue-release'
import { createLogStream } from '../../../support/log-stream'
import { message } from '../../../support/messages'

const HOUR_MS = 3_600_000

/** Two nodes on one database, with the real engine and a clock that is moved by hand. */
async function setUp() {
  const store = await openSqliteStore(':memory:')
  const clock = { now: new Date('2026-11-20T05:00:00Z') }
  const release = dialogueRelease()
  const node = () =>
    createTakeTurn({
      store,
      releases: {
        current: () => release,
        guide: (_, code) => Promise.resolve(release.guide(code)),
      },
      respond,
      apology: () => ({ text: 'Xin lỗi', buttons: [] }),
      continuations: openContinuations(store, () => clock.now),
      clock: () => clock.now,
      log: createLogStream().log,
    })
  const nodes = [node(), node()]
  let count = 0

  async function say(conversation: string, text: string, id = `${conversation}:${(count += 1)}`) {
    const take = nodes[count % nodes.length] ?? node()
    const { turn } = await take(message({ conversation, id, text }))
    return { ...turn, shown: turn.replies.map((reply) => reply.text).join('\n') }
  }

  /** A walk in one conversation, up to its second question, and the code for it. */
  async function walkAndGetCode() {
    await say('web:a', '/walk 1.000001')
    const { state } = await say('web:a', 'bị mất')
    const { replies, shown } = await say('web:a', 'tiếp tục ở nơi khác')
    const code = replies.find((reply) => reply.code !== undefined)?.code ?? ''
    return { code, state, shown }
  }

  const later = (hours: number) => {
    clock.now = new Date(clock.now.getTime() + hours * HOUR_MS)
  }
  return { store, say, walkAndGetCode, later }
}

it('takes a walk to another conversation, with its answers and its place', async () => {
  const { say, walkAndGetCode } = await setUp()
  const { code, state, shown } = await walkAndGetCode()

  const there = await say('messenger:b', code)

  expect(code).toMatch(/^[2-9C-X]{6}$/)
  expect(shown).toContain(code)
  expect(there.shown).toContain('Mình làm tiếp “Cấp lại thẻ”')
  expect(there.outcome).toBe('walk-moved')
  expect(there.state.walk).toMatchObject({ at: state.walk?.at, answers: state.walk?.answers })
})

it('takes a topic along when there is no walk', async () => {
  const { say } = await setUp()
  await say('web:a', 'cấp lại thẻ')
  const { replies } = await say('web:a', 'continue on my phone')
  const code = replies.find((reply) => reply.code !== undefined)?.code ?? ''

  const there = await say('zalo:b', code.toLowerCase())
  const fee = await say('zalo:b', 'lệ phí bao nhiêu')

  expect(there.shown).toContain('Mình nói tiếp về “Cấp lại thẻ”')
  expect(fee.reasons.code).toBe('1.000001')
})

it('works once', async () => {
  const { say, walkAndGetCode } = await setUp()
  const { code } = await walkAndGetCode()

  await say('messenger:b', code)
  const again = await say('messenger:c', code)

  expect(again.shown).toContain('Tôi không thấy mã này')
  expect(again.state.walk).toBeUndefined()
})

it('lets only one of many have it who send it at once', async () => {
  const { say, walkAndGetCode } = await setUp()
  const { code } = await walkAndGetCode()

  const turns = await Promise.all(['b', 'c', 'd', 'e'].map((name) => say(`zalo:${name}`, code)))

  expect(turns.filter(({ state }) => state.walk)).toHaveLength(1)
})

it('gives the same message that comes again the same turn', async () => {
  const { say, walkAndGetCode } = await setUp()
  const { code } = await walkAndGetCode()

  const [first, again] = [await say('zalo:b', code, 'm9'), await say('zalo:b', code, 'm9')]

  expect(again.sequence).toBe(first.sequence)
  expect(again.shown).toBe(first.shown)
})

it('works within a day', async () => {
  const { say, walkAndGetCode, later } = await setUp()
  const { code } = await walkAndGetCode()

  later(24)
  const late = await say('messenger:b', code)

  expect(late.shown).toContain('Tôi không thấy mã này')
})

it('takes no more codes from who guesses, for an hour', async () => {
  const { say, walkAndGetCode, later } = await setUp()
  const { code } = await walkAndGetCode()
  for (const guess of ['C22222', 'C22223', 'C22224', 'C22225', 'C22226']) {
    await say('web:thief', guess)
  }

  const limited = await say('web:thief', code)
  const other = await say('web:other', 'C22227')
  later(1.01)
  const after = await say('web:thief', code)

  expect(limited.shown).toContain('quá nhiều mã không đúng')
  expect(other.shown).toContain('Tôi không thấy mã này')
  expect(after.state.walk).toBeDefined()
})

it('takes no codes from anybody while too many guess', async () => {
  const { say, walkAndGetCode } = await setUp()
  const { code } = await walkAndGetCode()
  for (let thief = 0; thief < 300; thief += 1) await say(`web:t${thief}`, 'C22222')

  const limited = await say('web:honest', code)

  expect(limited.shown).toContain('quá nhiều mã không đúng')
})

it('keeps nothing that tells whose it is', async () => {
  const { store, walkAndGetCode } = await setUp()
  const { code } = await walkAndGetCode()
  const { z } = await import('zod')
  const codes = store.collection({
    name: 'continuations',
    schema: z.unknown(),
    key: () => code,
  })

  const kept = JSON.stringify(await codes.get(code))

  expect(kept).toContain('1.000001')
  expect(kept).not.toMatch(/web:a|dl_1/)
})
