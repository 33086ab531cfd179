import { fold } from '../text/normalize'
import { type SearchIndex } from './build-index'

/** Which procedures are one and the same thing to a citizen, by number. */
export interface Alike {
  /** Procedures that one guide answers have the same number. */
  guide: Int32Array
  /** So have those whose labels differ only by the level in brackets that carries them out. */
  label: Int32Array
}

const ASIDE = /\s*\([^)]*(?:bộ|cục|tỉnh|xã|trung ương|cấp|sở|địa phương)[^)]*\)/giu
const known = new WeakMap<SearchIndex, Alike>()

/** Worked out once for each index. */
export function alikeOf(index: SearchIndex): Alike {
  const found = known.get(index) ?? findAlike(index)
  known.set(index, found)
  return found
}

function findAlike({ content, names, labelOf }: SearchIndex): Alike {
  const guides = new Map(
    content.guides.flatMap(({ code, replaces }) =>
      [code, ...replaces.map((replaced) => replaced.code)].map((part): [string, string] => [
        part,
        code,
      ]),
    ),
  )
  const guide = number(content.catalogue.map(({ code }) => guides.get(code) ?? code))
  const label = number(
    content.catalogue.map(({ code }, at) => {
      const text = names[labelOf[at] ?? -1]?.text ?? code
      return guides.get(code) ?? fold(text.replace(ASIDE, ''))
    }),
  )
  return { guide, label }
}

function number(keys: string[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(keys, (key) => {
    const next = numbers.get(key) ?? numbers.size
    numbers.set(key, next)
    return next
  })
}
