import { type Reply } from '../../channel/message'
import { formatPayload } from '../payload'
import { type Situation } from '../situation'

/** The second thing asked in one message: a line under the answer to the first, and a button. */
export function offerAlso(replies: Reply[], code: string, { release, say }: Situation): Reply[] {
  const last = replies.at(-1)
  if (!last) return replies
  const label = release.label(code)
  const line = { lines: [{ text: say.answer.also(label) }] }
  const button = {
    label: say.answer.alsoButton(label),
    send: formatPayload({ kind: 'show', code }),
  }
  const { card } = last
  const offered: Reply = {
    ...last,
    ...(card ? { card: { ...card, sections: [...card.sections, line] } } : {}),
    buttons: [button, ...last.buttons],
  }
  return [...replies.slice(0, -1), offered]
}
