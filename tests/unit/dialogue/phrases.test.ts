import { phrasesIn } from '../../../src/dialogue/phrases/phrases'

/** Every text of the phrases, with the path to it; texts with parameters are filled in. */
type Saying = (...parameters: number[]) => string

function isSaying(value: unknown): value is Saying {
  return typeof value === 'function'
}

function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (isSaying(value)) return [[path, value(1, 2, 3)]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

it('says the same things in both languages', () => {
  const paths = (locale: 'vi' | 'en') => texts(phrasesIn(locale)).map(([path]) => path)

  expect(paths('en')).toEqual(paths('vi'))
})

it.each(['vi', 'en'] as const)('leaves no sentence empty in %s', (locale) => {
  expect(texts(phrasesIn(locale)).filter(([, text]) => text.trim() === '')).toEqual([])
})

it('never states the hotline number, which is not certain', () => {
  expect(JSON.stringify(texts(phrasesIn('vi')))).not.toMatch(/1800|1022/)
})
