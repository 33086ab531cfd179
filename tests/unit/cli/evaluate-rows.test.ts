import { evaluateRows } from '../../../src/cli/evaluate-rows'
import { groupResults } from '../../../src/cli/summarize-evaluation'
import { type Searcher } from '../../../src/search/searcher'

const searcher: Searcher = {
  suggest: () => [],
  readTopic: () => [],
  understand: (question) => ({
    read: question,
    match: question === 'lạ' ? { kind: 'none' } : { kind: 'answer', code: '1.000001' },
    hits: question === 'lạ' ? [] : [{ code: '1.000001', score: 1, evidence: [] }],
    probability: 0.9,
    facets: ['fee'],
    isFollowUp: false,
    ...(question === 'chào' ? { intent: { id: 'greet', probability: 1 } } : {}),
  }),
}
const row = (question: string, rest: object) => ({ question, row: { question, ...rest } })

it('passes other fields through and keeps the right codes as labels', () => {
  const [result] = evaluateRows([row('khai sinh', { id: 7, codes: ['1.000002'] })], searcher)

  expect(result?.row).toMatchObject({
    id: 7,
    question: 'khai sinh',
    labels: ['1.000002'],
    decision: 'answer',
    codes: ['1.000001'],
    facets: ['fee'],
  })
})

it('calls an intent an intent, and nothing nothing', () => {
  const results = evaluateRows([row('chào', {}), row('lạ', {})], searcher)

  expect(results.map(({ decision }) => decision)).toEqual(['intent', 'none'])
})

it('counts by every label that the file has', () => {
  const questions = [
    { ...row('a', { style: 'short', asks: ['fee'] }), labels: ['1.000001'] },
    { ...row('b', { style: 'long' }), labels: ['1.000002'] },
  ]

  const groups = new Map(
    groupResults(evaluateRows(questions, searcher)).map(({ title, figures }) => [title, figures]),
  )

  expect(groups.get('all')).toMatchObject({ count: 2, labelled: 2, first: 1, wrong: 1 })
  expect(groups.get('style=short')).toMatchObject({ count: 1, first: 1, wrong: 0 })
  expect(groups.get('asks=fee')).toMatchObject({ facetsKnown: 1, facetsRight: 1 })
})
