import { type CardLine } from '../../channel/message'
import { type Document } from '../../content/guide'
import { toDocumentLine } from './document-line'
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
 * The papers: first what is needed for certain, then what depends on the case, outside the
 * citizen's own list by name only and with the way to that list. What is to be said of all
 * papers comes last, so that the papers themselves are read first.
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
    { lines: certain.map((document) => toDocumentLine(document, say)) },
    {
      heading: say.heading.depends,
      lines: [
        ...depends.map((document) => withCondition(telling, document)),
        ...(isOffered ? [{ text: say.answer.personalList }] : []),
      ],
    },
    { heading: say.heading.ofAllPapers, lines: note },
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
  const condition = conditionOf(telling, document, 'neededWhen')
  if (telling.isPersonal !== true) return { text: document.name, ...toDetail([condition]) }
  const line = toDocumentLine(document, telling.situation.say)
  return { ...line, ...toDetail([condition, line.detail]) }
}
