import { rememberQuestions } from '../../../src/search/remember-questions'
import { type Searcher } from '../../../src/search/searcher'

it('thinks once about a question that is asked again', () => {
  const { searcher, thoughtAbout } = setUp()

  const first = searcher.understand('mất bằng lái')
  const second = searcher.understand('mất bằng lái')

  expect(second).toBe(first)
  expect(thoughtAbout).toEqual(['mất bằng lái'])
})

it('thinks once for all conversations that are about something else', () => {
  const { searcher, thoughtAbout } = setUp()

  searcher.understand('mất bằng lái', { topic: '1.001193' })
  searcher.understand('mất bằng lái', { topic: '1.000894' })
  searcher.understand('mất bằng lái')

  expect(thoughtAbout).toEqual(['mất bằng lái'])
})

it('thinks again when the conversation is about a procedure that the question finds', () => {
  const { searcher, thoughtAbout } = setUp()

  searcher.understand('mất bằng lái')
  const onTopic = searcher.understand('mất bằng lái', { topic: FOUND })

  expect(thoughtAbout).toEqual(['mất bằng lái', `mất bằng lái|${FOUND}`])
  expect(onTopic.read).toBe(`mất bằng lái|${FOUND}`)
})

it('keeps no long stories', () => {
  const { searcher, thoughtAbout } = setUp()
  const story = 'nhà em ở quê '.repeat(30)

  searcher.understand(story)
  searcher.understand(story)

  expect(thoughtAbout).toHaveLength(2)
})

const FOUND = '3.000348'

function setUp() {
  const thoughtAbout: string[] = []
  const understand: Searcher['understand'] = (question, context) => {
    const read = context?.topic === undefined ? question : `${question}|${context.topic}`
    thoughtAbout.push(read)
    return {
      read,
      match: { kind: 'none' },
      hits: [{ code: FOUND, score: 1, evidence: [] }],
      probability: 0,
      facets: [],
      isFollowUp: false,
    }
  }
  const inner: Searcher = { understand, suggest: () => [], readTopic: () => [] }
  return { searcher: rememberQuestions(inner), thoughtAbout }
}
