import { type EngineResult } from './engine'
import { phrasesIn } from './phrases/phrases'
import { toReply, type Situation } from './situation'

/** The citizen wants to go on somewhere else, and is to get a code for it. */
export function takeElsewhere(situation: Situation): EngineResult | undefined {
  const { state, say, release, commands } = situation
  if (!commands.includes('continue-elsewhere')) return undefined
  const walk = state.walk?.at.kind === 'rating' ? undefined : state.walk
  const topic = walk?.code ?? state.topic
  const common = { state, outcome: 'command' as const, reasons: { by: 'command' as const } }
  if (topic === undefined) return { ...common, replies: [toReply(say.elsewhere.nothing)] }
  return {
    ...common,
    replies: [toReply(say.elsewhere.offer(release.label(topic)))],
    carry: { topic, ...(walk && { walk }) },
  }
}

/** The result with the code that was made for it. It is made outside, as the engine has no chance. */
export function tellCode(result: EngineResult, code: string, hours: number): EngineResult {
  const { elsewhere } = phrasesIn(result.state.locale)
  const reply = toReply(elsewhere.code(code, hours), { code })
  return { ...result, replies: [...result.replies, reply] }
}
