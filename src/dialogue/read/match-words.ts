import { fold, normalize } from '../../text/normalize'
import { stripFillers } from './strip-fillers'

/**
 * Which of several choices a message names in words, by any of a choice's names: exactly,
 * or by containing one ("tôi bị mất thẻ rồi"), or by a part that only one choice has
 * ("mất"). Undefined when none or more than one is meant.
 */
export function matchWords(text: string, choices: string[][]): number | undefined {
  return (
    exactMatch(text, choices) ??
    only(choices, containedLength(stripFillers(text))) ??
    only(choices, partLength(stripFillers(text)))
  )
}

/** Only the whole name counts, first with its marks and then without. */
export function exactMatch(text: string, choices: string[][]): number | undefined {
  const typed = normalize(text)
  const exact = choices.findIndex((names) => names.some((name) => normalize(name) === typed))
  if (exact >= 0) return exact
  const plain = [fold(text), stripFillers(text)]
  const meant = choices.flatMap((names, at) =>
    names.some((name) => plain.includes(fold(name)) || plain.includes(stripFillers(name)))
      ? [at]
      : [],
  )
  return meant.length === 1 ? meant[0] : undefined
}

/** Words that an answer is put with, and that tell no choice from another. */
const LIGHT = new Set(
  'bi toi em minh con anh chi la thi muon can roi nen duoc da lam cua vi'.split(' '),
)

type Fit = (name: string) => number

/** The length of a name that stands in the message whole, and is not denied there. */
function containedLength(message: string): Fit {
  return (name) => {
    const plain = stripFillers(name)
    const at = ` ${message} `.indexOf(` ${plain} `)
    const isDenied = /(?:khong|chua)(?: phai| phai la| bi)? $/u.test(
      ` ${message} `.slice(0, at + 1),
    )
    return plain.length < 2 || at < 0 || isDenied ? 0 : plain.length
  }
}

/** The length of the message when all of its words that say something are words of the name. */
function partLength(message: string): Fit {
  const words = message.split(' ').filter((word) => !LIGHT.has(word))
  const length = words.join('').length
  return (name) => {
    const known = new Set(fold(name).split(' '))
    return length >= 2 && words.every((word) => known.has(word)) ? length : 0
  }
}

/** The one choice that fits best; undefined when two fit equally well. */
function only(choices: string[][], fit: Fit): number | undefined {
  const fits = choices.map((names) => Math.max(...names.map(fit)))
  const best = Math.max(...fits)
  if (best <= 0) return undefined
  return fits.indexOf(best) === fits.lastIndexOf(best) ? fits.indexOf(best) : undefined
}
