import { finishSteps, inSteps, type Steps } from '../lib/steps'
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
  return known.get(index) ?? finishSteps(findAlikeInSteps(index))
}

/** Works it out with pauses, before the first question asks for it. */
export function* findAlikeInSteps(index: SearchIndex): Steps<Alike> {
  const { content, names, labelOf } = index
  const guides = new Map(
    content.guides.flatMap(({ code, replaces }) =>
      [code, ...replaces.map((replaced) => replaced.code)].map((part): [string, string] => [
        part,
        code,
      ]),
    ),
  )
  const guide = new Numbers(content.catalogue.length)
  const label = new Numbers(content.catalogue.length)
  yield* inSteps(content.catalogue, ({ code }, at) => {
    const text = names[labelOf[at] ?? -1]?.text ?? code
    guide.add(at, guides.get(code) ?? code)
    label.add(at, guides.get(code) ?? fold(text.replace(ASIDE, '')))
  })
  const alike = { guide: guide.of, label: label.of }
  known.set(index, alike)
  return alike
}

/** Gives the same number to what has the same key. */
class Numbers {
  readonly of: Int32Array
  readonly #numbers = new Map<string, number>()

  constructor(size: number) {
    this.of = new Int32Array(size)
  }

  add(at: number, key: string): void {
    const next = this.#numbers.get(key) ?? this.#numbers.size
    this.#numbers.set(key, next)
    this.of[at] = next
  }
}
