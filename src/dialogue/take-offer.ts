import { offersOf } from '../channel/offers'
import { fold, normalize } from '../text/normalize'
import { type ConversationState } from './conversation-state'
import { type EngineResult } from './engine'
import { readCommands } from './read/read-commands'
import { type Situation } from './situation'
import { forget } from './state-changes'
import { takePayload } from './take-payload'

const NUMBER = /^(?:(?:chon|so|nut|muc|cau|cai|y|number|option) )*0?(\d{1,2})$/u

/**
 * A number that was typed becomes what the button of that number sends. On channels without
 * buttons that is the only way to press one, and on the others it does no harm.
 */
export function pickNumber(situation: Situation): Situation {
  const { state, text } = situation
  const number = Number(NUMBER.exec(fold(text))?.[1])
  const offer = state.offers?.[number - 1]
  return offer ? withText(situation, offer.send) : situation
}

/** The words on a button that sends something else, as they stand there. */
export function takeOfferedWords(situation: Situation): EngineResult | undefined {
  const { state, text } = situation
  const typed = normalize(text)
  const offer = state.offers?.find(
    ({ label, send }) => label !== send && normalize(label) === typed,
  )
  return offer && takePayload({ ...situation, text: offer.send })
}

/** Remembers what can be picked by number now. What could not be read leaves the offers open. */
export function keepOffers(before: ConversationState, result: EngineResult): EngineResult {
  const offers = offersOf(result.replies).map(({ label, send }) => ({ label, send }))
  if (offers.length > 0) return { ...result, state: { ...result.state, offers } }
  if (result.outcome === 'refused' && before.offers) return result
  return { ...result, state: forget(result.state, 'offers') }
}

function withText(situation: Situation, text: string): Situation {
  const { release } = situation
  return { ...situation, text, commands: readCommands(text, release.content.commands) }
}
