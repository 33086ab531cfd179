import { type Content } from '../content/content'
import { finishSteps, inSteps, type Steps } from '../lib/steps'
import { withoutLongAsides } from './without-long-asides'

export const NAME_SOURCES = ['official-name', 'everyday-name', 'phrasing'] as const

/** One way of naming a procedure; each is matched on its own, so a long one does not dilute a short one. */
export interface Name {
  /** Position of the procedure in the catalogue. */
  procedure: number
  source: (typeof NAME_SOURCES)[number]
  text: string
}

/**
 * All names of all procedures, one procedure after another: official, everyday, and the phrasings
 * of the phrasebook.
 */
export function collectNames(content: Content): Name[] {
  return finishSteps(collectNamesInSteps(content))
}

/** The same with pauses. */
export function* collectNamesInSteps(content: Content): Steps<Name[]> {
  const position = new Map(content.catalogue.map(({ code }, at) => [code, at]))
  const shorten = yield* createLabelShortener(content.phrasebook.map(({ label }) => label))
  const names: Name[] = []
  yield* inSteps(content.catalogue, ({ name }, procedure) => {
    const texts = [...new Set([name, withoutLongAsides(name)])]
    names.push(...toNames(procedure, 'official-name', texts))
  })
  for (const { code, replaces, label, everydayNames } of content.guides) {
    // A guide that is ahead of the catalogue is found by the procedures that it replaces.
    const places = [code, ...replaces.map((old) => old.code)].map((each) => position.get(each))
    const place = places.find((at) => at !== undefined)
    names.push(...toNames(place, 'everyday-name', [label, ...everydayNames]))
  }
  yield* inSteps(content.phrasebook, ({ code, label, phrasings }) => {
    const place = position.get(code)
    names.push(
      ...toNames(place, 'everyday-name', [...new Set([shorten(label), label])]),
      ...toNames(place, 'phrasing', phrasings),
    )
  })
  yield
  return names.sort((a, b) => a.procedure - b.procedure)
}

/** A name of a procedure that is not in the catalogue is left out; the content check reports it. */
function toNames(procedure: number | undefined, source: Name['source'], texts: string[]): Name[] {
  return procedure === undefined ? [] : texts.map((text) => ({ procedure, source, text }))
}

/** A level or an audience in brackets is why the label has brackets. */
const TELLING_ASIDE = /\([^)]*(?:bộ|cục|tỉnh|xã|trung ương|cấp|sở|nước ngoài|biên giới)[^)]*\)/iu

/**
 * Leaves out of a label what stands in brackets, for that is not what people say; but not where
 * it is all that tells the label from another.
 */
export function* createLabelShortener(labels: string[]): Steps<(label: string) => string> {
  const counts = new Map<string, number>()
  yield* inSteps(labels, (label) => {
    const short = withoutAside(label)
    counts.set(short, (counts.get(short) ?? 0) + 1)
  })
  return (label) => {
    const short = TELLING_ASIDE.test(label) ? label : withoutAside(label)
    return short !== '' && counts.get(short) === 1 ? short : label
  }
}

function withoutAside(label: string): string {
  return label.replace(/\s*\([^)]*\)/gu, '').trim()
}
