import { type CardLine } from '../../channel/message'
import { type Document } from '../../content/guide'
import { type Phrases } from '../phrases/phrases'

const FORM_NAME = /^(?:Mẫu|Tờ khai)(?: |$)/u

/** One paper of the dossier: how many, of what kind, and its form. */
export function toDocumentLine(document: Document, say: Phrases): CardLine {
  const { form, note } = document
  const detail = [
    countsOf(document, say),
    form === undefined ? undefined : formText(form.name, say),
    note,
  ].filter((part) => part !== undefined)
  return {
    text: document.name,
    detail: detail.map(capitalized).join('. '),
    ...(form?.url === undefined ? {} : { link: { label: form.name, url: form.url } }),
  }
}

/** "1 bản chính, 2 bản sao"; the kind alone where no numbers are given. */
function countsOf({ kind, originals, copies }: Document, say: Phrases): string {
  const counts = [
    originals > 0 ? say.document.count(originals, say.document.original) : undefined,
    copies > 0 ? say.document.count(copies, say.document.copy) : undefined,
  ].filter((count) => count !== undefined)
  const isPaper = kind === 'original' || kind === 'copy'
  if (counts.length === 0) return say.document[kind]
  return isPaper ? counts.join(', ') : `${say.document[kind]}; ${counts.join(', ')}`
}

/** "Mẫu CT01 …" says by itself that it is a form. */
function formText(name: string, say: Phrases): string {
  return FORM_NAME.test(name) ? name : say.document.form(name)
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
