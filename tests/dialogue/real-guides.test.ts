import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ConversationState } from '../../src/dialogue/conversation-state'
import { type EngineResult } from '../../src/dialogue/engine'
import { type Question } from '../../src/content/question'
import { projectRoot } from '../../src/lib/project-root'
import { type ServedRelease } from '../../src/search/served-release'
import { converse, shown } from '../support/converse'
import { realRelease } from '../support/real-release'

/** What would show that a sentence was put together from something that is not there. */
const BROKEN = /undefined|\[object|NaN|null/
const MOVES_MAX = 60
const ROUNDS = [0, 1, 2, 3]

const guideFiles = readdirSync(join(projectRoot(), 'knowledge/procedures')).filter((name) =>
  name.endsWith('.yaml'),
)

let release: ServedRelease
beforeAll(async () => {
  release = await realRelease()
})

it('has a guide for each file', () => {
  expect(release.content.guides).toHaveLength(guideFiles.length)
  expect(guideFiles.length).toBeGreaterThanOrEqual(12)
})

it.each(ROUNDS)('walks to the end of every guide, choosing answer %d each time', (round) => {
  for (const guide of release.content.guides) {
    const talk = converse(release)
    let result = talk.say(`/walk ${guide.code}`)
    expect([guide.slug, result.outcome]).toEqual([guide.slug, 'walk-started'])

    for (let move = 0; move < MOVES_MAX && result.outcome !== 'walk-finished'; move += 1) {
      check(guide.slug, result)
      result = talk.say(nextMove(result, guide.questions, round))
    }

    check(guide.slug, result)
    expect([guide.slug, result.outcome]).toEqual([guide.slug, 'walk-finished'])
    expect(talk.say('5 sao').rating).toEqual({ code: guide.code, stars: 5 })
  }
})

it('goes back from the end of every guide to its first question', () => {
  for (const guide of release.content.guides) {
    const talk = converse(release)
    let result = talk.say(`/walk ${guide.code}`)
    const first = result.state.walk?.at
    while (result.outcome !== 'walk-finished') result = talk.say('bỏ qua')

    for (let move = 0; move < MOVES_MAX; move += 1) result = talk.say('quay lại')

    expect([guide.slug, result.state.walk?.at]).toEqual([guide.slug, first])
  }
})

it('answers a fee question with the fee, and says what else matters after it', () => {
  for (const guide of release.content.guides) {
    const { card } = converse(release).say(`/facet fee ${guide.code}`).replies.at(-1) ?? {}

    expect([guide.slug, card?.text]).toEqual([guide.slug, undefined])
    expect(card?.sections[0]?.heading).toMatch(/phí/iu)
  }
})

it('answers every facet of every guide with its source, and says nothing free that is not', () => {
  for (const guide of release.content.guides) {
    for (const facet of ['documents', 'fee', 'time', 'place', 'steps', 'legal-basis', 'forms']) {
      const result = converse(release).say(`/facet ${facet} ${guide.code}`)

      check(guide.slug, result)
      expect(result.replies[0]?.card?.source?.code).toBe(guide.code)
    }
    const fees = guide.waysToSubmit.flatMap((way) => way.fees)
    const card = converse(release).say(`/facet fee ${guide.code}`).replies[0]?.card
    const lines = card?.sections.flatMap((section) => section.lines.map(({ text }) => text)) ?? []
    const told = lines.filter((text) => /(?:^|: )Miễn phí$/u.test(text))
    if (!fees.some(({ kind }) => kind === 'free'))
      expect([guide.slug, told]).toEqual([guide.slug, []])
  }
})

it('shows every entry of the catalogue without a broken sentence', () => {
  for (const { code } of release.content.catalogue) {
    const result = converse(release).say(`/show ${code}`)
    expect([code, ['answered', 'expired-guide'].includes(result.outcome)]).toEqual([code, true])
    check(code, result)
  }
})

function nextMove({ state }: EngineResult, questions: Question[], round: number): string {
  const { walk } = state
  if (walk?.at.kind !== 'question') return 'tiếp tục'
  const { id } = walk.at
  const question = questions.find((known) => known.id === id)
  return question ? answerTo(question, round) : 'bỏ qua'
}

function answerTo(question: Question, round: number): string {
  switch (question.kind) {
    case 'choice':
      return question.options[round % question.options.length]?.label ?? 'bỏ qua'
    case 'yes-no':
      return round % 2 === 0 ? 'có' : 'không'
    case 'number':
      return String(question.min + round)
    case 'date':
      return ['hôm nay', 'hôm qua', '1/2/2026', '5/5/2020'][round % 4] ?? 'hôm nay'
    case 'place':
      return 'Hải Phòng'
  }
}

function check(name: string, result: EngineResult): void {
  expect([name, BROKEN.exec(shown(result))?.[0]]).toEqual([name, undefined])
  expect(ConversationState.safeParse(result.state).success).toBe(true)
}
