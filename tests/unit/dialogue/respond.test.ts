import { ConversationState, NEW_CONVERSATION } from '../../../src/dialogue/conversation-state'
import { TEXT_LENGTH_MAX } from '../../../src/dialogue/guard'
import { respond } from '../../../src/dialogue/respond'
import { type Searcher, type Understanding } from '../../../src/search/searcher'
import { converse, NOW, shown } from '../../support/converse'
import { dialogueRelease } from '../../support/dialogue-release'

it('gives the same result for the same input', () => {
  const input = {
    release: dialogueRelease(),
    state: NEW_CONVERSATION,
    message: { kind: 'text' as const, text: 'mất thẻ lệ phí bao nhiêu' },
    now: NOW,
  }

  expect(respond(input)).toEqual(respond(input))
})

it('leaves the state that it was given as it was', () => {
  const talk = converse()
  talk.say('/walk 1.000001')
  const before = structuredClone(talk.conversation.state)
  const { state } = talk.conversation

  talk.say('bị hỏng')

  expect(state).toEqual(before)
})

it('keeps a state that can be stored and read again', () => {
  const talk = converse()
  for (const text of ['làm thẻ', '/walk 1.000001', 'bị mất', 'hôm qua', 'lệ phí bao nhiêu?']) {
    const { state } = talk.say(text)
    expect(ConversationState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state)
    expect(Object.values(state)).not.toContain(undefined)
  }
})

it('asks for something shorter when a message is too long', () => {
  const result = converse().say('a '.repeat(TEXT_LENGTH_MAX))

  expect(result.outcome).toBe('refused')
  expect(result.replies[0]?.text).toContain(String(TEXT_LENGTH_MAX))
})

it('keeps the candidates that were refused, for an editor', () => {
  const talk = converse()
  talk.say('làm thẻ')

  const { reasons } = talk.say('Không có câu nào đúng')

  expect(reasons.hits?.map(({ code }) => code)).toEqual(['1.000001', '1.000003'])
  expect(reasons.read).toBe('lam the')
})

it('keeps the hits of a question that it could not answer', () => {
  const { outcome, reasons } = converse().say('xin tiền đi chơi')

  expect(outcome).toBe('unresolved')
  expect(reasons).toMatchObject({ by: 'match', read: 'xin tien di choi', hits: [] })
})

it('asks for erasure only after a yes', () => {
  const talk = converse()

  expect(talk.say('xóa dữ liệu của tôi').erase).toBeUndefined()
  const result = talk.say('có')

  expect(result.erase).toBe(true)
  expect(result.state).toEqual({ locale: 'vi', isGreeted: true })
})

it('gives the rating with the procedure it is about', () => {
  const talk = converse()
  talk.say('/walk 1.000001')
  for (let step = 0; step < 8; step += 1) talk.say('bỏ qua')

  const result = talk.say('5 sao')

  expect(result.rating).toEqual({ code: '1.000001', stars: 5 })
  expect(result.state.walk).toBeUndefined()
})

it('puts no text of the citizen into the state but the question that waits for a choice', () => {
  const talk = converse()

  const { state } = talk.say('mất thẻ 001099012345 làm thẻ')

  expect(JSON.stringify(state)).not.toContain('001099012345')
})

it('searches for what was asked, and not for the names of what was masked', () => {
  const { reasons } = converse().say('cccd [số định danh] mất thẻ lệ phí')

  expect(reasons.read).toBe('cccd mat the le phi')
})

it('offers every choice of a reply as a typed number as well', () => {
  const talk = converse()
  const { state, replies } = talk.say('làm thẻ')

  expect(state.choices?.map(({ label }) => label)).toEqual(
    replies
      .at(-1)
      ?.buttons.slice(0, -1)
      .map(({ label }) => label),
  )
})

describe('with a search that finds what a test says', () => {
  const understandAs = (found: Partial<Understanding>) => {
    const release = dialogueRelease()
    const { searcher } = release
    const understand: Searcher['understand'] = (question) => ({
      ...searcher.understand(question),
      ...found,
    })
    return { ...release, searcher: { ...searcher, understand } }
  }

  it('answers the first of two questions and offers the second', () => {
    const talk = converse(understandAs({ also: '1.000003' }))

    const result = talk.say('mất thẻ lệ phí bao nhiêu')

    expect(result.state.topic).toBe('1.000001')
    expect(shown(result)).toContain('Anh/chị còn hỏi về “Cấp sổ nhà”')
    expect(result.replies[0]?.buttons[0]?.send).toBe('/show 1.000003')
  })

  it('asks whether a single candidate is meant that is too unsure to be answered', () => {
    const talk = converse(understandAs({ match: { kind: 'ask', codes: ['1.000003'] } }))

    const result = talk.say('làm thẻ')

    expect(result.outcome).toBe('asked')
    expect(result.replies[0]?.buttons.map(({ label }) => label)).toEqual([
      'Cấp sổ nhà',
      'Không có câu nào đúng',
    ])
  })

  it('answers where the candidates are old codes of one procedure', () => {
    const codes = ['1.000001', '1.000007']
    const talk = converse(understandAs({ match: { kind: 'ask', codes } }))

    const result = talk.say('làm thẻ')

    expect(result.outcome).toBe('answered')
    expect(result.state.topic).toBe('1.000001')
  })

  it('offers no second question that is the first under an old code', () => {
    const talk = converse(understandAs({ also: '1.000007' }))

    const [reply] = talk.say('mất thẻ lệ phí bao nhiêu').replies

    expect(reply?.buttons.map(({ send }) => send)).not.toContain('/show 1.000001')
  })

  it('names the fields that came near only when that is likely enough', () => {
    const hits = ['1.000005', '1.000006', '1.000003'].map((code) => ({
      code,
      score: 0.3,
      evidence: [],
    }))
    const say = (probability: number) =>
      shown(converse(understandAs({ hits, probability })).say('xin tiền đi chơi'))

    expect(say(0.12)).toContain('Lĩnh vực gần nhất mà tôi biết: Thẻ.')
    expect(say(0.02)).not.toContain('Lĩnh vực gần nhất')
  })

  it('answers a new question that holds the name of a choice', () => {
    const talk = converse()
    talk.say('làm thẻ')
    talk.conversation.release = understandAs({ match: { kind: 'answer', code: '1.000004' } })

    const { state } = talk.say('hủy cấp sổ nhà đã cấp')

    expect(state.topic).toBe('1.000004')
    expect(state.choices).toBeUndefined()
  })
})
