import { type Answer } from '../../content/condition'
import { type Guide } from '../../content/guide'
import { type Walk } from '../conversation-state'
import { nextQuestion, stepsOf } from './plan'

/** One move in a walk; what words or button asked for it is settled before. */
export type Move = { kind: 'next' } | { kind: 'back' } | { kind: 'answer'; value: Answer }

/** A walk at its first place: the first question that matters, or the checklist. */
export function beginWalk(guide: Guide, release: number, now: Date): Walk {
  const at = now.toISOString()
  const walk: Walk = {
    code: guide.code,
    release,
    answers: {},
    at: { kind: 'checklist' },
    asked: [],
    isPaused: false,
    startedAt: at,
    touchedAt: at,
  }
  return askNext(guide, walk, now)
}

/** The walk after a move. Undefined when there is nothing before the place it is at. */
export function moveWalk(guide: Guide, walk: Walk, move: Move, now: Date): Walk | undefined {
  const touched = { ...walk, isPaused: false, touchedAt: now.toISOString() }
  switch (move.kind) {
    case 'answer':
      return giveAnswer(guide, touched, move.value, now)
    case 'next':
      return goOn(guide, touched, now)
    case 'back':
      return goBack(guide, touched, now)
  }
}

function giveAnswer(guide: Guide, walk: Walk, value: Answer, now: Date): Walk {
  if (walk.at.kind !== 'question') return walk
  const answered = { ...walk, answers: { ...walk.answers, [walk.at.id]: value } }
  return askNext(guide, answered, now)
}

/** To the next place; a question passed over stays without an answer. */
function goOn(guide: Guide, walk: Walk, now: Date): Walk {
  const { at } = walk
  switch (at.kind) {
    case 'question':
      return askNext(guide, walk, now)
    case 'checklist':
      return goToStep(walk, stepsOf(guide, walk.answers, now)[0]?.id)
    case 'step': {
      const steps = stepsOf(guide, walk.answers, now)
      const here = steps.findIndex(({ id }) => id === at.id)
      const passed = [...(walk.passed ?? []).filter((id) => id !== at.id), at.id]
      return goToStep({ ...walk, passed }, steps[here + 1]?.id)
    }
    case 'rating':
      return walk
  }
}

function goBack(guide: Guide, walk: Walk, now: Date): Walk | undefined {
  const { at } = walk
  const steps = stepsOf(guide, walk.answers, now)
  switch (at.kind) {
    case 'question':
      return askAgain(walk, walk.asked[walk.asked.indexOf(at.id) - 1])
    case 'checklist':
      return askAgain(walk, walk.asked.at(-1))
    case 'step': {
      const before = steps[steps.findIndex(({ id }) => id === at.id) - 1]
      return before ? goToStep(walk, before.id) : { ...walk, at: { kind: 'checklist' } }
    }
    case 'rating':
      return goToStep(walk, steps.at(-1)?.id)
  }
}

function askNext(guide: Guide, walk: Walk, now: Date): Walk {
  const question = nextQuestion(guide, walk, now)
  if (!question) return { ...walk, at: { kind: 'checklist' } }
  return { ...walk, at: { kind: 'question', id: question.id }, asked: [...walk.asked, question.id] }
}

/** Back at an earlier question, its answer and all later ones are open again. */
function askAgain(walk: Walk, id: string | undefined): Walk | undefined {
  if (id === undefined) return undefined
  const before = walk.asked.slice(0, walk.asked.indexOf(id))
  const answers = Object.fromEntries(
    Object.entries(walk.answers).filter(([question]) => before.includes(question)),
  )
  return { ...walk, at: { kind: 'question', id }, asked: [...before, id], answers }
}

function goToStep(walk: Walk, id: string | undefined): Walk {
  if (id === undefined) return { ...walk, at: { kind: 'rating' } }
  const reached = { [id]: walk.touchedAt, ...walk.reached }
  return { ...walk, at: { kind: 'step', id }, reached }
}
