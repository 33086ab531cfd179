import { join } from 'node:path'
import { evaluateRows, type Result } from '../../src/cli/evaluate-rows'
import { readQuestionRows } from '../../src/cli/question-rows'
import { toFigures } from '../../src/cli/summarize-evaluation'
import { type Content } from '../../src/content/content'
import { loadContent } from '../../src/content/load-content'
import { projectRoot } from '../../src/lib/project-root'
import { serveRelease } from '../../src/search/serve-release'
import { type Searcher } from '../../src/search/searcher'
import { FLOORS } from './floors'

let results: Result[]
let outOfScope: Result[]
let searcher: Searcher
let content: Content

beforeAll(async () => {
  ;({ content } = await loadContent(projectRoot()))
  const questions = await readQuestionRows(join(__dirname, 'development.jsonl'))
  searcher = serveRelease(1, 'golden', content).searcher
  results = evaluateRows(questions, searcher)
  const others = await readQuestionRows(join(__dirname, 'development-out-of-scope.jsonl'))
  outOfScope = [...ofStyle('oos'), ...evaluateRows(others, searcher)]
})

it.each(Object.entries(FLOORS.first))(
  'finds the right procedure first for %s questions at least %d times of a hundred',
  (style, floor) => {
    const { first, labelled } = toFigures(ofStyle(style))

    expect((100 * first) / labelled).toBeGreaterThanOrEqual(floor)
  },
)

it.each(Object.entries(FLOORS.three))(
  'finds it among the first three for %s questions at least %d times of a hundred',
  (style, floor) => {
    const { three, labelled } = toFigures(ofStyle(style))

    expect((100 * three) / labelled).toBeGreaterThanOrEqual(floor)
  },
)

it('is wrong at most that often when it answers outright', () => {
  const { wrong, answered } = toFigures(ofStyle('all'))

  expect((100 * wrong) / answered).toBeLessThanOrEqual(FLOORS.wrongAtMost)
})

it('answers outright at least that often where one procedure is meant', () => {
  const { answered, count } = toFigures(ofStyle('all').filter(isMeantToBeAnswered))

  expect((100 * answered) / count).toBeGreaterThanOrEqual(FLOORS.answeredAtLeast)
})

it('answers nothing outright that is no procedure', () => {
  const answered = ofStyle('oos').filter(({ decision }) => decision === 'answer')

  expect(answered.map(({ question }) => question)).toEqual([])
})

it('declines most of what no procedure answers, and hardly anything else', () => {
  const isDeclined = ({ decision }: Result) => decision === 'none' || decision === 'intent'
  const meant = ofStyle('all').filter(isMeantToBeAnswered)

  expect((100 * outOfScope.filter(isDeclined).length) / outOfScope.length).toBeGreaterThanOrEqual(
    FLOORS.declinedAtLeast,
  )
  expect((100 * meant.filter(isDeclined).length) / meant.length).toBeLessThanOrEqual(
    FLOORS.declinedWronglyAtMost,
  )
})

it.each(['hôm qua', 'hom qua', 'tuần trước', 'sáng nay', '3 giờ chiều'])(
  'takes a bare time for no question: %s',
  (text) => {
    expect(searcher.understand(text).match).toEqual({ kind: 'none' })
  },
)

it.each([
  ['mất bằng lái làm lại hết bn tiền v ạ', '3.000348'],
  ['lam giay khai sinh cho con can nhung gi', '1.001193'],
  ['có miếng đất 500 mét muốn tách làm hai cho hai đứa con', '1.012784'],
  ['toi 76 tuoi muon lam lai the can cuoc bi mat', '1.014064'],
])('is not put off by numbers, short forms and small words: %s', (question, code) => {
  expect(searcher.understand(question).match).toEqual({ kind: 'answer', code })
})

it('answers what an editor has given to a procedure word by word, unless another has it, too', () => {
  const asked = content.phrasebook
    .flatMap(({ code, phrasings }) => phrasings.map((phrasing) => ({ code, phrasing })))
    .filter((_, at) => at % 97 === 0)
  const answered = asked.filter(({ code, phrasing }) => {
    const { match } = searcher.understand(phrasing)
    return match.kind === 'answer' && match.code === code
  })

  expect(answered.length / asked.length).toBeGreaterThan(0.99)
})

it('never asks back about a single procedure', () => {
  const single = ofStyle('all').filter(
    ({ understanding: { match } }) => match.kind === 'ask' && match.codes.length < 2,
  )

  expect(single.map(({ question }) => question)).toEqual([])
})

it('takes every follow-up for one', () => {
  const missed = ofStyle('followup').filter(({ understanding }) => !understanding.isFollowUp)

  expect(missed.map(({ question }) => question)).toEqual([])
})

it.each([
  ['đăng ký tạm trú ở đâu? Với lại đăng ký kết hôn cần gì', '1.004194', '1.000894'],
  ['đăng ký khai tử ở đâu vậy. Ngoài ra đăng ký kết hôn cần gì', '1.000656', '1.000894'],
  ['em muốn đăng ký tạm trú, với cả làm căn cước cho con 10 tuổi', '1.004194', '1.014062'],
  ['mình muốn đăng ký kết hôn và sau đó nhập khẩu về nhà chồng', '1.000894', '1.004222'],
  ['khai tử cho ba em cần gì, rồi xóa hộ khẩu cho ba luôn', '1.000656', '1.003197'],
  ['làm hộ chiếu bao nhiêu tiền? còn xin lý lịch tư pháp thì bao lâu', '1.001456', '3.000333'],
])('answers the first of two questions and offers the second: %s', (question, first, second) => {
  const { match, also } = searcher.understand(question)

  expect(match).toEqual({ kind: 'answer', code: first })
  expect(also).toBe(second)
})

it.each([
  'đăng ký khai sinh và cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi',
  'đăng ký kết hôn cần gì và ở đâu',
  'không phải hộ chiếu đâu, tôi mất căn cước cơ',
])('offers no second procedure where one is meant: %s', (question) => {
  expect(searcher.understand(question).also).toBeUndefined()
})

it('sees for a few questions at most a second one that is not there', () => {
  const meant = results.filter(isMeantToBeAnswered)
  const doubled = meant.filter(({ understanding }) => understanding.also !== undefined)

  expect((100 * doubled.length) / meant.length).toBeLessThanOrEqual(FLOORS.doubledAtMost)
})

it('hears what is asked about the procedure', () => {
  const { facetsRight, facetsKnown } = toFigures(results)

  expect((100 * facetsRight) / facetsKnown).toBeGreaterThanOrEqual(FLOORS.facets)
})

function ofStyle(style: string): Result[] {
  return style === 'all' ? results : results.filter(({ row }) => row.style === style)
}

function isMeantToBeAnswered({ row }: Result): boolean {
  return row.behavior === 'answer'
}
