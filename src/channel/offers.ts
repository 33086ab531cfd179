import { type Button, type Reply } from './message'

/** A button that may be picked by its number. */
export interface Offer extends Button {
  number: number
}

/**
 * The replies of a turn with numbers on their buttons, as they are shown where a platform has
 * no buttons. The engine reads typed numbers by the same rule, so that "2" is what stood at 2.
 *
 * Numbers run on from reply to reply. Where the last thing asked is a choice or a rating, it
 * has the numbers to itself; and where something is to be typed, buttons that steer have none,
 * because a number may be the answer.
 */
export function numberButtons(replies: readonly Reply[]): Reply[] {
  const asking = replies.findLastIndex(
    ({ expects }) => expects === 'choice' || expects === 'rating',
  )
  let last = 0
  return replies.map((reply, at) => {
    const isOpen = asking < 0 || at === asking
    const isNumbered = ({ aside }: Button) => isOpen && !(reply.expects === 'text' && aside)
    const buttons = reply.buttons.map((button) =>
      isNumbered(button) ? { ...button, number: (last += 1) } : button,
    )
    return { ...reply, buttons }
  })
}

/** What a number picks from after these replies, the first with number 1. */
export function offersOf(replies: readonly Reply[]): Offer[] {
  return numberButtons(replies)
    .flatMap(({ buttons }) => buttons)
    .filter((button): button is Offer => button.number !== undefined)
}

/** The button as a line of text: `2. Lệ phí`. */
export function offerLine({ label, number }: Button): string {
  if (number === undefined) return `- ${label}`
  // "5 sao" tells its number by itself.
  return new RegExp(`^${number}(?:\\.? |$)`).test(label) ? label : `${number}. ${label}`
}
