import { type Reply } from '../../channel/message'
import { type Guide } from '../../content/guide'
import { answerExpired } from '../answer/answer-expired'
import { answerProcedure, isExpired } from '../answer/answer-procedure'
import { type Walk } from '../conversation-state'
import { type EngineResult } from '../engine'
import { toReply, wordButton, type Situation } from '../situation'
import { forget } from '../state-changes'
import { guideChanges } from './guide-changes'
import { settleWalk } from './settle-walk'

/** A walk that can go on: its guide, and what the citizen must hear before it does. */
export interface CurrentWalk {
  kind: 'current'
  guide: Guide
  walk: Walk
  news: Reply[]
}

/**
 * The walk in the conversation, checked against what has happened to its guide since: it
 * may have been withdrawn or run out, then the walk ends here; or have changed in the part
 * that is left, then the citizen is told once.
 */
export function findWalk(
  situation: Situation,
): CurrentWalk | { kind: 'ended'; result: EngineResult } | undefined {
  const { state, walkGuide: guide, now } = situation
  if (!state.walk) return undefined
  if (!guide) return { kind: 'ended', result: withdrawn(situation, state.walk) }
  if (isExpired(guide, now)) return { kind: 'ended', result: runOut(situation, guide) }
  const { walk, isMoved } = settleWalk(guide, state.walk, now)
  const moved = isMoved ? [toReply(situation.say.walk.moved)] : []
  return { kind: 'current', guide, ...withChanges(guide, walk, moved, situation) }
}

function withChanges(guide: Guide, walk: Walk, news: Reply[], situation: Situation) {
  const { release, say, now } = situation
  const isTold = (walk.toldRelease ?? walk.release) === release.number
  const current = release.guide(walk.code)
  if (isTold) return { walk, news }
  const told = { ...walk, toldRelease: release.number }
  const changes = current ? guideChanges(guide, current, walk, { now, say }) : [say.walk.withdrawn]
  if (changes.length === 0) return { walk: told, news }
  const notice = toReply(say.walk.changedLead(guide.label), {
    card: {
      kind: 'notice',
      title: guide.label,
      sections: [
        { lines: changes.map((text) => ({ text })) },
        ...(current ? [{ lines: [{ text: say.walk.changedAfter }] }] : []),
      ],
      links: [{ label: say.button.officialPage, url: current?.url ?? guide.url }],
    },
    buttons: current ? [wordButton(say.button.restart)] : [],
  })
  return { walk: told, news: [...news, notice] }
}

function withdrawn(situation: Situation, walk: Walk): EngineResult {
  const rest = forget(situation.state, 'walk')
  const result = answerProcedure(
    { ...situation, state: rest },
    { code: walk.code, facets: [], reasons: { by: 'walk', note: 'the guide was withdrawn' } },
  )
  const label = situation.release.label(walk.code)
  return { ...result, replies: [toReply(situation.say.walk.gone(label)), ...result.replies] }
}

function runOut(situation: Situation, guide: Guide): EngineResult {
  const rest = forget(situation.state, 'walk')
  return {
    state: { ...rest, topic: guide.code },
    replies: [answerExpired(guide, situation)],
    outcome: 'expired-guide',
    reasons: { by: 'walk', code: guide.code, note: 'the guide ran out during the walk' },
  }
}
