import { finishSteps } from '../../../src/lib/steps'
import { createIntentClassifier } from '../../../src/search/classify-intent'

const reply = { vi: 'Vâng', en: 'Yes' }
const shares: Record<string, number> = { khai: 0.02, sinh: 0.02, khai_sinh: 0.02, nha: 0.01 }
const classifier = finishSteps(
  createIntentClassifier(
    [
      {
        ...{ id: 'thanks', name: 'Cảm ơn', reply, links: [], buttons: [] },
        examples: ['cảm ơn bạn nha', 'cảm ơn', 'cảm ơn nhiều', 'cám ơn em', 'ok cảm ơn'],
      },
      {
        ...{ id: 'bye', name: 'Tạm biệt', reply, links: [], buttons: [] },
        examples: ['tạm biệt', 'chào tạm biệt', 'hẹn gặp lại', 'bye', 'thôi chào nhé'],
      },
    ],
    { share: (key) => shares[key] ?? 0 },
  ),
)
const classify = (text: string) => classifier.classify(text.split(' '), () => true)

it.each(['cảm ơn bạn nha', 'cam on ban nha', 'cãm ơn bạn nha'])(
  'knows %j with any marks',
  (text) => {
    expect(classify(text)?.id).toBe('thanks')
  },
)

it.each(['cảm ơn bạn nha', 'cãm ơn nhiều khai sinh', 'thôi chào nhé hẹn gặp lại', 'mua bán nhà'])(
  'asks first whether the most that %j could be is of any use',
  (text) => {
    const limits: Parameters<Parameters<typeof classifier.classify>[1]>[0][] = []
    const guess = classifier.classify(text.split(' '), (limit) => limits.push(limit) > 0)

    expect(limits[0]?.odds).toBeGreaterThanOrEqual(guess?.odds ?? Infinity)
    expect(limits[0]?.likeness).toBeGreaterThanOrEqual(guess?.likeness ?? Infinity)
    expect(classifier.classify(text.split(' '), () => false)).toBeUndefined()
  },
)

it('knows an intent in the middle of a story', () => {
  const guess = classify('thế thì bác yên tâm rồi cảm ơn cháu mai bác ra phường')

  expect(guess?.id).toBe('thanks')
  expect(guess?.odds).toBeGreaterThan(0)
})

it('counts a word with other marks as half the same, so that it is like another one less', () => {
  const bare = classify('cam on ban nha')?.likeness ?? 0
  const slip = classify('cảm ơn bán nhà')?.likeness ?? 0

  expect(bare).toBe(1)
  expect(slip).toBeLessThan(bare)
})

it('takes words with which procedures are asked for as a sign against every intent', () => {
  const polite = classify('cảm ơn nhiều')?.odds ?? 0
  const about = classify('cảm ơn nhiều khai sinh')?.odds ?? 0

  expect(about).toBeLessThan(polite)
})

it('takes words that nobody knows as a sign against every intent', () => {
  const known = classify('cảm ơn nhiều')?.odds ?? 0
  const foreign = classify('cảm ơn nhiều monsieur')?.odds ?? 0

  expect(foreign).toBeLessThan(known)
})

it('does not take words for thanks that only look like them without their marks', () => {
  expect(classify('mua bán nhà')?.likeness ?? 0).toBeLessThan(0.5)
})

it('knows nothing where no word is known', () => {
  expect(classify('xyz')).toBeUndefined()
})
