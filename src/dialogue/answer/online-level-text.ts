import { type Guide } from '../../content/guide'
import { type Phrases } from '../phrases/phrases'

/** Whether everything can be done online, with the reason where it cannot. */
export function onlineLevelText({ online }: Guide, say: Phrases): string {
  const short = say.answer.online[online.level]
  const more = online.level === 'full' ? online.note : online.reason
  return more === undefined ? short : `${short} ${more}`
}
