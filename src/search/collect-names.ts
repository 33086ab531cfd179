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
  const official = content.catalogue.map(({ name }, procedure): Name => ({
    procedure,
    source: 'official-name',
    text: name,
  }))
  const guides = content.guides.flatMap((guide) =>
    toNames(position.get(guide.code), 'everyday-name', [guide.label, ...guide.everydayNames]),
  )
  const phrasebook = content.phrasebook.flatMap(({ code, label, phrasings }) => [
    ...toNames(position.get(code), 'everyday-name', [label]),
    ...toNames(position.get(code), 'phrasing', phrasings),
  ])
  return [...official, ...guides, ...phrasebook]
}

/** A name of a procedure that is not in the catalogue is left out; the content check reports it. */
function toNames(procedure: number | undefined, source: Name['source'], texts: string[]): Name[] {
  return procedure === undefined ? [] : texts.map((text) => ({ procedure, source, text }))
}
