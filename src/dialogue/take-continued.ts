import { type Carried } from './carried'
import { type EngineResult } from './engine'
import { formatPayload } from './payload'
import { toReply, type Situation } from './situation'
import { closeChoices } from './state-changes'
import { resumeWalk } from './walk/resume-walk'

/** A code from another conversation: goes on here where the citizen left there. */
export function takeContinued(situation: Situation): EngineResult | undefined {
  const { continued, say } = situation
  switch (continued?.kind) {
    case undefined:
      return undefined
    case 'found':
      return goOn(situation, continued.carried)
    case 'unknown':
      return tell(situation, say.elsewhere.unknown, 'unknown code')
    case 'too-many':
      return tell(situation, say.elsewhere.tooMany, 'too many unknown codes')
  }
}

function goOn(situation: Situation, { walk, topic }: Carried): EngineResult | undefined {
  const { release, say } = situation
  const state = { ...closeChoices(situation.state), ...(topic && { topic }), ...(walk && { walk }) }
  const here = { ...situation, state, walkGuide: guideOf(situation, walk?.code) }
  const resumed = walk && resumeWalk(here)
  if (resumed) return resumed
  if (topic === undefined) return undefined
  const send = formatPayload({ kind: 'walk', code: topic })
  const buttons = release.guide(topic) ? [{ label: say.button.walk, send }] : []
  const reply = toReply(say.elsewhere.here(release.label(topic)), { buttons })
  return { state, replies: [reply], outcome: 'command', reasons: { by: 'command', code: topic } }
}

/** The one it was begun with, or that of the current release when that one is gone. */
function guideOf({ walkGuide, release }: Situation, code: string | undefined) {
  if (code === undefined) return undefined
  return walkGuide?.code === code ? walkGuide : release.guide(code)
}

function tell({ state }: Situation, text: string, note: string): EngineResult {
  return {
    state,
    replies: [toReply(text)],
    outcome: 'command',
    reasons: { by: 'command', note },
  }
}
