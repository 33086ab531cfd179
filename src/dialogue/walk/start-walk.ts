import { answerProcedure, isExpired } from '../answer/answer-procedure'
import { onlineLevelText } from '../answer/online-level-text'
import { currentCode } from '../current-code'
import { type EngineResult, type Reasons } from '../engine'
import { toReply, type Situation } from '../situation'
import { closeChoices } from '../state-changes'
import { withOpening } from '../with-opening'
import { beginWalk } from './move'
import { resumeWalk } from './resume-walk'
import { showPlace } from './show-place'

/**
 * Begins to walk a citizen through a procedure. One already under way for it goes on
 * instead. Without a guide, or with one that is out of date, it answers as to a question.
 */
export function startWalk(situation: Situation, asked: string): EngineResult {
  const { release, state, now } = situation
  const code = currentCode(situation, asked)
  const reasons: Reasons = { by: 'walk', code }
  const guide = release.guide(code)
  if (!guide || isExpired(guide, now)) {
    return answerProcedure(situation, { code, facets: ['steps'], reasons })
  }
  if (state.walk?.code === code && state.walk.at.kind !== 'rating') {
    const resumed = resumeWalk(situation)
    if (resumed) return resumed
  }
  return beginAnew(situation, code, 'intro')
}

/** From the first question, on the current release, whatever was answered before. */
export function beginAnew(
  situation: Situation,
  code: string,
  how: 'intro' | 'restarted',
): EngineResult {
  const { release, state, say, now } = situation
  const guide = release.guide(code)
  const reasons: Reasons = { by: 'walk', code }
  if (!guide || isExpired(guide, now)) {
    return answerProcedure(situation, { code, facets: [], reasons })
  }
  const walk = beginWalk(guide, release.number, now)
  const rest = closeChoices(state)
  const notes = guide.online.level === 'full' ? [] : [say.walk.notFull(onlineLevelText(guide, say))]
  const intro = walk.at.kind === 'question' ? say.walk.intro : say.walk.introNoQuestions
  const lead = how === 'intro' ? intro(guide.label) : say.walk.restarted(guide.label)
  return {
    state: { ...rest, topic: code, walk },
    replies: [
      toReply(withOpening(guide, state, [lead, ...notes].join('\n'))),
      ...showPlace(guide, walk, situation),
    ],
    outcome: 'walk-started',
    reasons,
  }
}
