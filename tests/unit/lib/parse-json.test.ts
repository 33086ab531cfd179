import { parseJson } from '../../../src/lib/parse-json'

it.each([
  ['{"user_id":2468458835296197922}', { user_id: '2468458835296197922' }],
  ['{"n":[12,1.5,-9007199254740993]}', { n: [12, 1.5, '-9007199254740993'] }],
  ['{ "n" : 9007199254740993 }', { n: '9007199254740993' }],
  ['9007199254740993', '9007199254740993'],
  ['{"n":9007199254740991}', { n: 9007199254740991 }],
  ['{"text":"9007199254740993, 1"}', { text: '9007199254740993, 1' }],
  ['{"n":1e300}', { n: 1e300 }],
])('reads %s without making another id of a long one', (json, expected) => {
  expect(parseJson(json)).toEqual(expected)
})

it('throws at what is no JSON', () => {
  expect(() => parseJson('{"broken')).toThrow(SyntaxError)
})
