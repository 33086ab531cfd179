import { finishSteps } from '../../../src/lib/steps'
import { createIntentClassifier } from '../../../src/search/classify-intent'

const reply = { vi: 'Vâng', en: 'Yes' }
const classifier = finishSteps(
  createIntentClassifier([
    {
      ...{ id: 'thanks', name: 'Cảm ơn', reply, links: [], buttons: [] },
      examples: ['cảm ơn bạn nha', 'cảm ơn', 'cảm ơn nhiều', 'cám ơn em', 'ok cảm ơn'],
    },
    {
      ...{ id: 'bye', name: 'Tạm biệt', reply, links: [], buttons: [] },
      examples: ['tạm biệt', 'chào tạm biệt', 'hẹn gặp lại', 'bye', 'thôi chào nhé'],
    },
  ]),
)

it.each(['cảm ơn bạn nha', 'cam on ban nha', 'cãm ơn bạn nha'])(
  'knows %j with any marks',
  (text) => {
    expect(classifier.classify(text.split(' '))?.id).toBe('thanks')
  },
)

it('counts a word with other marks as half the same, so that it is like another one less', () => {
  const bare = classifier.classify('cam on ban nha'.split(' '))?.likeness ?? 0
  const slip = classifier.classify('cảm ơn bán nhà'.split(' '))?.likeness ?? 0

  expect(bare).toBe(1)
  expect(slip).toBeLessThan(bare)
})

it('does not take words for thanks that only look like them without their marks', () => {
  expect(classifier.classify('bán nhà'.split(' '))).toBeUndefined()
  expect(classifier.classify('mua bán nhà'.split(' '))).toBeUndefined()
})
