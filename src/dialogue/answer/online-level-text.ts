import { type Guide } from '../../content/guide'
import { type Phrases } from '../phrases/phrases'

/**
 * Whether everything can be done online, with the reason where it cannot. What is not confirmed
 * is told by its reason alone, which says the same and where to look.
 */
export function onlineLevelText({ online }: Guide, say: Phrases): string {
  if (online.level === 'unconfirmed') return online.reason
  const short = say.answer.online[online.level]
  const more = online.level === 'full' ? online.note : online.reason
  return more === undefined ? short : `${short} ${more}`
}
