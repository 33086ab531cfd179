import { type CardLine } from '../../channel/message'
import { type Document } from '../../content/guide'
import { toDocumentLine } from './document-line'
import { SENTENCE_END } from './group-by-way'
import {
  applicable,
  conditionOf,
  detailOf,
  isCertain,
  toDetail,
  type Section,
  type Telling,
} from './telling'

/**
 * The papers: first what is needed for certain, then what depends on the case, shortly
 * and with the way to the citizen's own list.
 */
export function documentSections(telling: Telling): Section[] {
  const { guide, situation, isPersonal } = telling
  const { say } = situation
  const shown = applicable(telling, guide.documents)
  const certain = shown.filter((document) => isCertain(telling, document))
  const depends = shown.filter((document) => !isCertain(telling, document))
  const note = guide.documentsNote === undefined ? [] : [{ text: guide.documentsNote }]
  const isOffered = depends.length > 0 && isPersonal !== true
  return [
    { lines: [...certain.map((document) => toDocumentLine(document, say)), ...note] },
    {
      heading: say.heading.depends,
      lines: [
        ...depends.map((document) => withCondition(telling, document)),
        ...(isOffered ? [{ text: say.answer.personalList }] : []),
      ],
    },
  ]
}

/** The forms to fill in, with where to get them. */
export function formSections(telling: Telling): Section[] {
  const lines = applicable(telling, telling.guide.documents).flatMap(({ form, when }) =>
    form === undefined
      ? []
      : [
          {
            text: form.name,
            ...detailOf(telling, { when }),
            ...(form.url === undefined ? {} : { link: { label: form.name, url: form.url } }),
          },
        ],
  )
  return [{ lines }]
}

function withCondition(telling: Telling, document: Document): CardLine {
  const note = telling.isPersonal ? document.note : document.note?.split(SENTENCE_END)[0]
  const rest = { ...document, ...(note === undefined ? {} : { note }) }
  const line = toDocumentLine(rest, telling.situation.say)
  return { ...line, ...toDetail([conditionOf(telling, document, 'neededWhen'), line.detail]) }
}
