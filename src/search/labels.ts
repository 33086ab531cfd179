import { type Content } from '../content/content'

/** The short name of each procedure: the guide's, else the phrasebook's, else the official one. */
export function labelsOf(content: Content): (code: string) => string {
  const labels = new Map([
    ...content.catalogue.map(({ code, name }): [string, string] => [code, name]),
    ...content.phrasebook.map(({ code, label }): [string, string] => [code, label]),
    ...content.guides.map(({ code, label }): [string, string] => [code, label]),
  ])
  return (code) => labels.get(code) ?? code
}
