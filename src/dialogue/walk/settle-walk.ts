import { type Guide } from '../../content/guide'
import { type Walk } from '../conversation-state'
import { stepsOf } from './plan'

/**
 * The walk at a place that its guide has. When a later version dropped the place, this is
 * the nearest earlier step that is left, or the checklist; `isMoved` says so.
 */
export function settleWalk(guide: Guide, walk: Walk, now: Date): { walk: Walk; isMoved: boolean } {
  const { at } = walk
  if (at.kind === 'checklist' || at.kind === 'rating') return { walk, isMoved: false }
  if (at.kind === 'question') {
    const isThere = guide.questions.some(({ id }) => id === at.id)
    return isThere ? { walk, isMoved: false } : moved(walk, { kind: 'checklist' })
  }
  const steps = stepsOf(guide, walk.answers, now)
  if (steps.some(({ id }) => id === at.id)) return { walk, isMoved: false }
  const before = (walk.passed ?? []).findLast((id) => steps.some((step) => step.id === id))
  return moved(walk, before === undefined ? { kind: 'checklist' } : { kind: 'step', id: before })
}

function moved(walk: Walk, at: Walk['at']) {
  const { asked } = walk
  const left = walk.at.kind === 'question' ? walk.at.id : undefined
  return { walk: { ...walk, at, asked: asked.filter((id) => id !== left) }, isMoved: true }
}
