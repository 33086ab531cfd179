import { type Guide } from '../../src/content/guide'
import { type Question } from '../../src/content/question'
import { type EngineResult } from '../../src/dialogue/engine'
import { type ServedRelease } from '../../src/search/served-release'
import { converse, NOW, shown } from '../support/converse'
import { realRelease } from '../support/real-release'

/** Asked, so that nothing in the list of one's own may still depend on it. */
const OPEN = /Cần khi:|Áp dụng khi:|Tùy trường hợp/u
const OPEN_STEP = /Bước này chỉ cần khi:/u
const STEPS_MAX = 40

let release: ServedRelease
beforeAll(async () => {
  release = await realRelease()
})

it('leads every combination of answers of every guide to a whole, settled list and to steps from one to the last', () => {
  const faults = release.content.guides.flatMap((guide) =>
    everyWay(guide).flatMap(({ answers, result }) =>
      [...faultsOfList(result), ...faultsOfSteps(guide, result)].map(
        (fault) => `${guide.slug}: ${answers.join(' | ')}: ${fault}`,
      ),
    ),
  )

  expect(faults).toEqual([])
})

/** Thousands of ways are tried, so what is wrong is collected instead of expected one by one. */
function faultsOfList(result: EngineResult): string[] {
  const { outcome, replies } = result
  if (outcome !== 'walk-moved') return [`an answer was not taken: ${outcome}`]
  const headings = replies.at(-1)?.card?.sections.map(({ heading = '' }) => heading) ?? []
  const missing = ['Giấy tờ', 'Lệ phí', 'Thời hạn'].filter(
    (name) => !headings.some((heading) => heading.startsWith(name)),
  )
  const [open] = OPEN.exec(shown(result)) ?? []
  return [...missing.map((name) => `no ${name}`), ...(open === undefined ? [] : [open])]
}

function faultsOfSteps(guide: Guide, result: EngineResult): string[] {
  const steps = stepsAfter(guide, result)
  const isCounted = steps.every(({ at, of }, index) => at === index + 1 && of === steps.length)
  return [
    ...(isCounted && steps.length > 0 ? [] : ['steps are not counted from one to the last']),
    ...(steps.some(({ text }) => OPEN_STEP.test(text)) ? ['a step is not settled'] : []),
  ]
}

interface Way {
  answers: string[]
  result: EngineResult
}

/** All ways through the deciding questions of a guide, up to the list of papers. */
function everyWay(guide: Guide): Way[] {
  const begin = converse(release).say(`/walk ${guide.code}`)
  const open: Way[] = [{ answers: [], result: begin }]
  const ways: Way[] = []
  for (let way = open.pop(); way; way = open.pop()) {
    const isTaken = way.answers.length === 0 || way.result.outcome === 'walk-moved'
    const at = way.result.state.walk?.at
    const question = guide.questions.find(({ id }) => at?.kind === 'question' && at.id === id)
    if (!question || !isTaken) ways.push(way)
    else open.push(...answersTo(question).map((answer) => follow(guide, way, answer)))
  }
  return ways
}

function follow(guide: Guide, { answers, result }: Way, answer: string): Way {
  const talk = converse(release, result.state)
  talk.conversation.walkGuide = guide
  const next = talk.say(answer)
  return { answers: [...answers, answer], result: next }
}

function answersTo(question: Question): string[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ label }) => label)
    case 'yes-no':
      return ['có', 'không']
    case 'number':
      return [String(question.min), String(question.max)]
    case 'date':
      return ['hôm qua', '20/10/2026', '1/1/2010']
    case 'place':
      return ['Hải Phòng']
  }
}

function stepsAfter(guide: Guide, { state }: EngineResult) {
  const talk = converse(release, state)
  talk.conversation.walkGuide = guide
  talk.conversation.now = NOW
  const steps: { at: number; of: number; text: string }[] = []
  for (let move = 0; move < STEPS_MAX; move += 1) {
    const card = talk.say('tiếp tục').replies.at(-1)?.card
    if (!card?.progress) break
    steps.push({ ...card.progress, text: card.text ?? '' })
  }
  return steps
}
