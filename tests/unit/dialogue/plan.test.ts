import { type Answers } from '../../../src/content/condition'
import { nextQuestion, stepsOf } from '../../../src/dialogue/walk/plan'
import { identityCardGuide } from '../../support/identity-card-guide'
import { NOW } from '../../support/converse'

const guide = identityCardGuide()

function ask(answers: Answers, asked = Object.keys(answers)) {
  return nextQuestion(guide, { answers, asked }, NOW)?.id
}

it('asks what decides about papers first', () => {
  expect(ask({})).toBe('reason')
})

it('asks for details only in the case that they belong to', () => {
  expect(ask({ reason: 'lost' })).toBe('lost-on')
  expect(ask({ reason: 'damaged' })).toBe('age')
})

it('does not ask what a later answer cannot change any more', () => {
  const changed = identityCardGuide({
    documents: guide.documents.map((document) =>
      document.id === 'guardian'
        ? { ...document, when: { reason: 'lost', age: { atMost: 14 } } }
        : document,
    ),
  })

  expect(
    nextQuestion(changed, { answers: { reason: 'damaged' }, asked: ['reason'] }, NOW)?.id,
  ).toBe('home')
})

it('asks a question on which only another question depends that matters itself', () => {
  const [first] = guide.documents
  const chain = identityCardGuide({
    waysToSubmit: [],
    steps: [],
    documents: first ? [{ ...first, when: { married: true } }] : [],
    questions: [
      { id: 'adult', kind: 'yes-no', ask: 'Đã đủ 18 tuổi?' },
      { id: 'married', kind: 'yes-no', ask: 'Đã kết hôn?', when: { adult: true } },
    ],
  })

  expect(nextQuestion(chain, { answers: {}, asked: [] }, NOW)?.id).toBe('adult')
  expect(nextQuestion(chain, { answers: { adult: false }, asked: ['adult'] }, NOW)).toBeUndefined()
})

it('never asks what decides nothing', () => {
  const answers = { reason: 'damaged', age: 30, home: 'hai-phong' }

  expect(ask(answers)).toBeUndefined()
})

it('does not put a question again that was passed over', () => {
  expect(ask({}, ['reason'])).toBe('age')
})

it('keeps steps that may apply, and drops those that do not', () => {
  const ids = (answers: Answers) => stepsOf(guide, answers, NOW).map(({ id }) => id)

  expect(ids({})).toContain('city-form')
  expect(ids({ home: 'hai-phong' })).toContain('city-form')
  expect(ids({ home: 'ho-chi-minh' })).not.toContain('city-form')
})
