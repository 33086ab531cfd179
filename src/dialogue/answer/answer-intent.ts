import { type Button } from '../../channel/message'
import { type Intent } from '../../content/intent'
import { type Localized } from '../../content/localized'
import { type EngineResult, type Reasons } from '../engine'
import { askPerson } from '../people/ask-person'
import { greet } from '../greeting'
import { toReply, wordButton, type Situation } from '../situation'
import { closeChoices } from '../state-changes'

/**
 * Says what the content has for something that is no procedure, and does what goes with
 * it: nothing is erased before the citizen has said yes.
 */
export function answerIntent(situation: Situation, intent: Intent, reasons: Reasons): EngineResult {
  const { say } = situation
  // Choices are no longer the last thing on the screen, so a number picks nothing any more.
  const state = closeChoices(situation.state)
  if (intent.id === 'greet' && !state.isGreeted) return greet(situation, reasons)
  const asked = intent.id === 'person' ? askPerson(situation, reasons) : undefined
  if (asked) return asked
  if (intent.id === 'erase-my-data') {
    const buttons = [wordButton(say.button.yes), wordButton(say.button.no)]
    return {
      state: { ...state, isConfirmingErasure: true },
      replies: [toReply(say.erasure.ask, { buttons, expects: 'choice' })],
      outcome: 'intent',
      reasons,
    }
  }
  const links = intent.links.map(({ label, url }) => ({ label: inLocale(label, situation), url }))
  const card = { kind: 'notice' as const, title: say.heading.see, sections: [], links }
  const reply = toReply(inLocale(intent.reply, situation), {
    ...(links.length > 0 ? { card } : {}),
    buttons: intent.buttons.map(({ label, send }): Button => ({
      label: inLocale(label, situation),
      send,
    })),
  })
  return { state, replies: [reply], outcome: 'intent', reasons }
}

function inLocale(text: Localized, { state }: Situation): string {
  return state.locale === 'en' ? (text.en ?? text.vi) : text.vi
}
