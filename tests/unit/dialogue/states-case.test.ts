import { Question } from '../../../src/content/question'
import { applies } from '../../../src/dialogue/answer/applies'
import { statesCase } from '../../../src/dialogue/answer/states-case'
import { identityCardGuide } from '../../support/identity-card-guide'

const NOW = new Date('2026-11-20T05:00:00Z')
const GUIDE = identityCardGuide({
  questions: [
    Question.parse({
      id: 'reason',
      ask: 'Thẻ bị làm sao?',
      kind: 'choice',
      options: [
        { value: 'lost', label: 'Bị mất' },
        { value: 'damaged', label: 'Bị hỏng' },
      ],
    }),
    Question.parse({ id: 'day', ask: 'Mất ngày nào?', kind: 'date', when: { reason: 'lost' } }),
    Question.parse({ id: 'poor', ask: 'Có thuộc hộ nghèo không?', kind: 'yes-no' }),
  ],
})

it.each([
  ['Nộp trong 60 ngày', { day: { daysSinceAtMost: 60 } }, true],
  ['Nộp quá 60 ngày', { day: { daysSinceAtLeast: 61 } }, true],
  ['Nộp trong hạn', { day: { daysSinceAtMost: 60 } }, false],
  ['Thẻ bị mất', { reason: 'lost' }, true],
  ['Thẻ bị mất', { reason: ['lost', 'damaged'] }, false],
  ['Thẻ bị mất, hộ nghèo', { reason: 'lost', poor: true }, false],
  ['Hộ nghèo', { poor: true }, false],
])('“%s” with %j tells its case: %s', (label, when, isStated) => {
  expect(statesCase(label, when, GUIDE)).toBe(isStated)
})

it.each([
  [{}, 'unknown'],
  [{ reason: 'lost' }, 'unknown'],
  [{ reason: 'damaged' }, false],
  [{ reason: 'lost', day: '2026-11-01' }, true],
] as const)('what depends on the day of loss applies after %j: %s', (answers, expected) => {
  expect(applies({ day: { daysSinceAtMost: 60 } }, GUIDE, answers, NOW)).toBe(expected)
})
