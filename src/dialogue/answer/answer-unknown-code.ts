import { type EngineResult } from '../engine'
import { PORTAL_URL } from '../portal-url'
import { toReply, wordButton, type Situation } from '../situation'

/** For a button or a code that the release does not know, such as one that was withdrawn. */
export function answerUnknownCode({ state, say }: Situation, code: string): EngineResult {
  const links = [{ label: say.none.search, url: PORTAL_URL }]
  const title = say.heading.see
  const card = { kind: 'notice' as const, title, sections: [], links }
  return {
    state,
    replies: [
      toReply(say.guard.unknownCode(code), { card, buttons: [wordButton(say.button.person)] }),
    ],
    outcome: 'refused',
    reasons: { by: 'guard', code, note: 'unknown procedure code' },
  }
}
