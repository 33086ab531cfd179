import { type Card, type Reply } from '../../channel/message'
import { type Guide, type Step } from '../../content/guide'
import { holds } from '../../content/holds'
import { guideSource } from '../answer/guide-source'
import { type Section } from '../answer/telling'
import { type Walk } from '../conversation-state'
import { describeCondition } from '../format/describe-condition'
import { PORTAL_URL } from '../portal-url'
import { steerButton, toReply, wordButton, type Situation } from '../situation'
import { stepsOf } from './plan'

/** One step: what to press or type, hints, usual mistakes and the page it happens on. */
export function showStep(guide: Guide, walk: Walk, id: string, situation: Situation): Reply {
  const { say, now } = situation
  const steps = stepsOf(guide, walk.answers, now)
  const at = steps.findIndex((step) => step.id === id)
  const step = steps[at]
  if (!step) return toReply(say.walk.moved)
  const label = say.walk.stepLabel(at + 1, steps.length)
  const { next, back, skip, stuck, stop } = say.button
  // The card says where one is; the guide is named at its first step only.
  return toReply(at === 0 ? say.walk.firstStepLead(guide.label) : label, {
    card: {
      kind: 'step',
      title: step.title,
      progress: { at: at + 1, of: steps.length, label },
      text: stepText(step, guide, walk, situation),
      sections: adviceOf(step, situation),
      links: step.link === undefined ? [] : [step.link],
      source: guideSource(guide),
    },
    buttons: [wordButton(next), ...[back, skip, stuck, stop].map(steerButton)],
  })
}

/** Help with the step at hand: its usual mistakes first, then what helps with every form. */
export function showStuck(guide: Guide, step: Step, { say }: Situation): Reply {
  const lines = [...step.mistakes, ...step.hints, ...say.walk.stuckChecks]
  const card: Card = {
    kind: 'step',
    title: step.title,
    sections: [
      { numbered: true, lines: lines.map((text) => ({ text })) },
      { lines: [{ text: say.none.person }] },
    ],
    links: [step.link ?? { label: say.button.portal, url: PORTAL_URL }],
    source: guideSource(guide),
  }
  const { next, back, stop, person } = say.button
  return toReply(say.walk.stuckLead(step.title), {
    card,
    buttons: [...[next, person].map(wordButton), ...[back, stop].map(steerButton)],
  })
}

function stepText(step: Step, guide: Guide, walk: Walk, situation: Situation): string {
  const { say, now } = situation
  const isOpen = step.when !== undefined && holds(step.when, walk.answers, now) === 'unknown'
  if (!isOpen) return step.text
  return `${say.walk.onlyWhen(describeCondition(step.when ?? {}, guide, situation))} ${step.text}`
}

function adviceOf({ hints, mistakes }: Step, { say }: Situation): Section[] {
  const sections = [
    { heading: say.heading.hints, lines: hints.map((text) => ({ text })) },
    { heading: say.heading.mistakes, lines: mistakes.map((text) => ({ text })) },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}
