import { answerProcedure } from './answer/answer-procedure'
import { type EngineResult } from './engine'
import { parsePayload } from './payload'
import { type Situation } from './situation'
import { startWalk } from './walk/start-walk'

/** A pressed button that says exactly what it means. */
export function takePayload(situation: Situation): EngineResult | undefined {
  const payload = parsePayload(situation.text)
  if (!payload) return undefined
  const { code } = payload
  const { pending } = situation.state
  switch (payload.kind) {
    case 'walk':
      return startWalk(situation, code)
    case 'facet':
      return answerProcedure(situation, {
        code,
        facets: [payload.facet],
        reasons: { by: 'choice' },
      })
    case 'show': {
      // What was asked before the choices were put is answered as soon as one is picked.
      const asked = pending?.codes.includes(code) ? pending : { question: '', facets: [] }
      const picked = { ...situation, text: asked.question }
      return answerProcedure(picked, { code, facets: asked.facets, reasons: { by: 'choice' } })
    }
  }
}
