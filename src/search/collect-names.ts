import { type Content } from '../content/content'
import { type Evidence } from './searcher'

/** One way of naming a procedure; each is matched on its own, so a long one does not dilute a short one. */
export interface Name {
  /** Position of the procedure in the catalogue. */
  procedure: number
  source: Exclude<Evidence['source'], 'context'>
  text: string
}

/** All names of all procedures: official, everyday, and the phrasings of the phrasebook. */
export function collectNames(content: Content): Name[] {
  const position = new Map(content.catalogue.map(({ code }, at) => [code, at]))
  const shorten = createLabelShortener(content.phrasebook.map(({ label }) => label))
  const official = content.catalogue.map(({ name }, procedure): Name => ({
    procedure,
    source: 'official-name',
    text: name,
  }))
  const guides = content.guides.flatMap(({ code, replaces, label, everydayNames }) => {
    // A guide that is ahead of the catalogue is found by the procedures that it replaces.
    const places = [code, ...replaces.map((old) => old.code)].map((each) => position.get(each))
    const place = places.find((at) => at !== undefined)
    return toNames(place, 'everyday-name', [label, ...everydayNames])
  })
  const phrasebook = content.phrasebook.flatMap(({ code, label, phrasings }) => [
    ...toNames(position.get(code), 'everyday-name', [...new Set([shorten(label), label])]),
    ...toNames(position.get(code), 'phrasing', phrasings),
  ])
  return [...official, ...guides, ...phrasebook]
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
export function createLabelShortener(labels: string[]): (label: string) => string {
  const counts = new Map<string, number>()
  for (const label of labels) {
    const short = withoutAside(label)
    counts.set(short, (counts.get(short) ?? 0) + 1)
  }
  return (label) => {
    const short = TELLING_ASIDE.test(label) ? label : withoutAside(label)
    return short !== '' && counts.get(short) === 1 ? short : label
  }
}

function withoutAside(label: string): string {
  return label.replace(/\s*\([^)]*\)/gu, '').trim()
}
