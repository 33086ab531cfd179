import { formatPayload, parsePayload, type Payload } from '../../../src/dialogue/payload'

it.each<Payload>([
  { kind: 'walk', code: '1.001193' },
  { kind: 'show', code: '1.001193' },
  { kind: 'facet', facet: 'legal-basis', code: '1.001193' },
])('reads back what a button sends: %j', (payload) => {
  expect(parsePayload(formatPayload(payload))).toEqual(payload)
})

it.each([
  '/walk',
  '/walk 1',
  '/facet 1.001193',
  '/facet magic 1.001193',
  '/show fee 1.001193',
  'walk 1.001193',
])('takes %j as words', (text) => {
  expect(parsePayload(text)).toBeUndefined()
})
