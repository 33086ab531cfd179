import { type FacetId } from '../../../src/content/facet'
import { type Synonym } from '../../../src/content/synonym'
import { finishSteps } from '../../../src/lib/steps'
import { createFacetDetector } from '../../../src/search/detect-facets'
import { createLexicon } from '../../../src/search/lexicon'

const CUES: [FacetId, string[]][] = [
  ['documents', ['cần … gì', 'nộp gì', '!chi nhánh']],
  ['fee', ['bao nhiêu tiền', 'lệ phí', '^phí', '!lệ phí trước bạ']],
  ['place', ['ở đâu']],
  ['steps', ['các bước', '~làm sao']],
  ['conditions', ['được không', 'có phải … không']],
  ['online-level', ['qua mạng', 'qua mạng … được không']],
]

const SYNONYMS: Synonym[] = [
  { from: 'ko', to: ['không'], kind: 'teencode' },
  { from: 'bn', to: ['bao nhiêu'], kind: 'teencode' },
  { from: 'dk', to: ['được', 'đăng ký', 'lệ phí'], kind: 'abbreviation' },
  { from: 'chi', to: ['gì'], kind: 'regional' },
]

const facets = CUES.map(([id, cues]) => ({ id, name: { vi: id }, cues }))
const detector = finishSteps(createFacetDetector(facets, finishSteps(createLexicon(SYNONYMS))))

function ask(question: string, isAccented = true) {
  return detector.detect(question.split(' '), isAccented)
}

const asked = (question: string, isAccented = true) =>
  ask(question, isAccented).map(({ facet }) => facet)

it('tells what is asked in the order of the question', () => {
  expect(asked('tạm trú ở đâu bao nhiêu tiền cần gì')).toEqual(['place', 'fee', 'documents'])
})

it('reads what was typed without marks, be it all or a part', () => {
  expect(asked('tam tru o dau', false)).toEqual(['place'])
  expect(asked('đăng ký tạm trú o dau')).toEqual(['place'])
  expect(asked('đã đăng ký tạm trú, phi công')).toEqual([])
})

it.each([
  ['hết bn tiền', ['fee']],
  ['làm hộ dk ko', ['conditions']],
  ['cần giấy chi', ['documents']],
])('reads short forms as what they stand for: %s', (question, expected) => {
  expect(asked(question)).toEqual(expected)
})

it('reads only the likeliest meanings of a short form', () => {
  expect(asked('dk tạm trú')).toEqual([])
})

it('leaves a word alone that is a regional one but begins a phrase of its own', () => {
  expect(asked('cần lập chi nhánh')).toEqual([])
})

it('lets a gap stand for a few words, which do not ask themselves', () => {
  const [span] = ask('khai sinh cần những giấy tờ gì')

  expect(span).toEqual({ facet: 'documents', at: [2, 6], isVague: false })
  expect(asked('cần một hai ba bốn năm sáu bảy tám gì')).toEqual([])
})

it('takes of cues that share words the one with the most', () => {
  expect(asked('nộp qua mạng cũng được không')).toEqual(['online-level'])
  expect(asked('nộp hộ được không')).toEqual(['conditions'])
})

it('takes no cue with another question in its gap', () => {
  expect(asked('có phải nộp lệ phí không')).toEqual(['fee'])
  expect(asked('có phải đi cùng không')).toEqual(['conditions'])
})

it('asks for nothing with a phrase that only contains a cue', () => {
  expect(asked('nộp lệ phí trước bạ')).toEqual([])
})

it('takes some cues only at the start, after what is filler', () => {
  expect(asked('dạ phí tạm trú')).toEqual(['fee'])
  expect(asked('tạm trú phí')).toEqual([])
})

it('marks what is only vaguely asked', () => {
  expect(ask('giờ làm sao')).toEqual([{ facet: 'steps', at: [1, 2], isVague: true }])
  expect(ask('các bước')).toEqual([{ facet: 'steps', at: [0, 1], isVague: false }])
})
