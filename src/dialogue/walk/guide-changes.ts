import { type Guide, type Step } from '../../content/guide'
import { formatDay } from '../format/format-day'
import { vietnamDay } from '../format/vietnam-day'
import { type Walk } from '../conversation-state'
import { type Phrases } from '../phrases/phrases'
import { stepsOf } from './plan'

/** What is different in the current guide about the part of the walk that is left, in words. */
export function guideChanges(
  began: Guide,
  current: Guide,
  walk: Walk,
  { now, say }: { now: Date; say: Phrases },
): string[] {
  const old = stepsOf(began, walk.answers, now)
  const left = stepsLeft(old, walk)
  const done = new Set(old.filter((step) => !left.includes(step)).map(({ id }) => id))
  const ahead = stepsOf(current, walk.answers, now).filter(({ id }) => !done.has(id))
  const { until } = current.validity
  const isExpired = until !== undefined && until < vietnamDay(now)
  return [
    ...(isExpired ? [say.walk.expiredSince(formatDay(until))] : []),
    ...(isBeforeSteps(walk) && isChanged(began.documents, current.documents)
      ? [say.walk.documentsChanged]
      : []),
    ...(isChanged(moneyAndTime(began), moneyAndTime(current)) ? [say.walk.feesChanged] : []),
    ...stepChanges(left, ahead, say),
  ]
}

function stepsLeft(steps: Step[], { at }: Walk): Step[] {
  if (at.kind === 'rating') return []
  if (at.kind !== 'step') return steps
  return steps.slice(
    Math.max(
      0,
      steps.findIndex(({ id }) => id === at.id),
    ),
  )
}

function stepChanges(left: Step[], ahead: Step[], { walk }: Phrases): string[] {
  const removed = left.filter(({ id }) => !ahead.some((step) => step.id === id))
  const added = ahead.filter(({ id }) => !left.some((step) => step.id === id))
  const changed = ahead.filter((step) =>
    left.some((before) => before.id === step.id && isChanged(before, step)),
  )
  return [
    ...added.map(({ title }) => walk.stepAdded(title)),
    ...removed.map(({ title }) => walk.stepRemoved(title)),
    ...changed.map(({ title }) => walk.stepChanged(title)),
  ]
}

function isBeforeSteps({ at }: Walk): boolean {
  return at.kind === 'question' || at.kind === 'checklist'
}

function moneyAndTime({ waysToSubmit }: Guide) {
  return waysToSubmit.map(({ way, fees, times }) => ({ way, fees, times }))
}

/** Content comes parsed from the same shapes, so equal content is written the same. */
function isChanged(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) !== JSON.stringify(after)
}
