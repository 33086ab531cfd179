import { asObject, asText } from './as-json'

const TITLES = [
  'title',
  'name',
  'ask',
  'question',
  'label',
  'text',
  'number',
  'where',
  'code',
  'value',
  'id',
]
const KINDS = ['way', 'kind', 'level']

/** What a part is called in a list: its own title, or else its kind and amount. */
export function titleOf(value: unknown, valueLabel: (value: string) => string): string {
  const part = asObject(value)
  const kind = KINDS.map((name) => asText(part[name])).find(Boolean)
  const title = TITLES.map((name) => asText(part[name])).find(Boolean)
  const amount = ['vnd', 'amount'].map((name) => asText(part[name])).find(Boolean)
  const isKindEnough = part.way !== undefined || title === undefined
  return [isKindEnough && kind ? valueLabel(kind) : '', title ?? '', title ? '' : (amount ?? '')]
    .filter(Boolean)
    .join(' · ')
}
