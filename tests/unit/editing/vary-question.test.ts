import { createShortener, varyQuestion } from '../../../src/editing/golden/vary-question'

const shorten = createShortener([
  { from: 'dk', to: ['đăng ký'], kind: 'abbreviation' },
  { from: 'ko', to: ['không'], kind: 'teencode' },
])
const QUESTION = 'đăng ký kết hôn có mất tiền không'

it('asks in every spelling in which people send it', () => {
  const texts = new Map(varyQuestion(QUESTION, shorten).map(({ variant, text }) => [variant, text]))

  expect(texts.get('as-asked')).toBe(QUESTION)
  expect(texts.get('no-marks')).toBe('dang ky ket hon co mat tien khong')
  expect(texts.get('short-forms')).toBe('dk kết hôn có mất tiền ko')
  expect(texts.get('telex')).toMatch(/[a-z]+[fsrxj](?= |$)|ee|oo|aa|ow|uw|aw|dd/)
  expect(texts.get('typo')).not.toBe(QUESTION)
})

it('asks the same every time', () => {
  expect(varyQuestion(QUESTION, shorten)).toEqual(varyQuestion(QUESTION, shorten))
})

it('leaves out a spelling in which nothing is different', () => {
  const variants = varyQuestion('hi', shorten).map(({ variant }) => variant)

  expect(variants).toEqual(['as-asked'])
})
