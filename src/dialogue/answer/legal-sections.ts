import { formatDay } from '../format/format-day'
import { vietnamDay } from '../format/vietnam-day'
import { type Section, type Telling } from './telling'

/** The legal basis, with a mark on every law that is over or not yet in force. */
export function legalSections({ guide, situation }: Telling): Section[] {
  const { say, now } = situation
  const today = vietnamDay(now)
  const lines = guide.legalBasis.map(({ number, title, from, until, note }) => {
    const isOver = until !== undefined && until < today
    const isAhead = from !== undefined && from > today
    const marks = [
      isOver ? say.answer.repealed(formatDay(until)) : undefined,
      isAhead ? say.answer.notYet(formatDay(from)) : undefined,
    ].filter((mark) => mark !== undefined)
    const name = title === undefined ? number : `${number}: ${title}`
    return {
      text: marks.length > 0 ? `${name} (${marks.join('; ')})` : name,
      ...(note === undefined ? {} : { detail: note }),
    }
  })
  return [{ lines }]
}
