import { type CardLine } from '../../channel/message'
import { type Document } from '../../content/guide'
import { toDocumentLine } from './document-line'
import { applicable, detailOf, isCertain, type Section, type Telling } from './telling'

/** The papers: first what is needed for certain, then what depends on the case. */
export function documentSections(telling: Telling): Section[] {
  const { guide, situation } = telling
  const { say } = situation
  const shown = applicable(telling, guide.documents)
  const certain = shown.filter((document) => isCertain(telling, document))
  const depends = shown.filter((document) => !isCertain(telling, document))
  const note = guide.documentsNote === undefined ? [] : [{ text: guide.documentsNote }]
  return [
    { lines: [...certain.map((document) => toDocumentLine(document, say)), ...note] },
    {
      heading: say.heading.depends,
      lines: depends.map((document) => withCondition(telling, document)),
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
  const line = toDocumentLine(document, telling.situation.say)
  const { detail } = detailOf(telling, { when: document.when })
  const details = [detail, line.detail].filter((part) => part !== undefined && part !== '')
  return { ...line, detail: details.join('. ') }
}
