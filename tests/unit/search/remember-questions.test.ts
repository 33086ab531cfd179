import { rememberQuestions } from '../../../src/search/remember-questions'
import { type Searcher, type Understanding } from '../../../src/search/searcher'

it('thinks once about a question that is asked again', () => {
  const { searcher, thoughtAbout } = setUp()

  const first = searcher.understand('mất bằng lái')
  const second = searcher.understand('mất bằng lái')

  expect(second).toBe(first)
  expect(thoughtAbout).toEqual(['mất bằng lái'])
})

it('thinks again when the conversation is about another procedure', () => {
  const { searcher, thoughtAbout } = setUp()

  searcher.understand('lệ phí', { topic: '1.001193' })
  searcher.understand('lệ phí', { topic: '1.000894' })
  searcher.understand('lệ phí')

  expect(thoughtAbout).toHaveLength(3)
})

it('keeps no long stories', () => {
  const { searcher, thoughtAbout } = setUp()
  const story = 'nhà em ở quê '.repeat(30)

  searcher.understand(story)
  searcher.understand(story)

  expect(thoughtAbout).toHaveLength(2)
})

function setUp() {
  const thoughtAbout: string[] = []
  const understand = (read: string): Understanding => {
    thoughtAbout.push(read)
    return {
      read,
      match: { kind: 'none' },
      hits: [],
      probability: 0,
      facets: [],
      isFollowUp: false,
    }
  }
  const inner: Searcher = { understand, suggest: () => [] }
  return { searcher: rememberQuestions(inner), thoughtAbout }
}
