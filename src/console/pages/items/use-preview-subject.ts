import { type OpenItem } from '../../api/items'
import { asObject, asText } from '../../parts/schema-form/as-json'
import { type PreviewSubject } from '../../parts/preview/use-preview'
import { useSentences } from '../../sentences/sentences-provider'

/** What a preview of an item shows: the item as it stands in the editor, from where it matters. */
export function usePreviewSubject({ part, key }: OpenItem, value: unknown): PreviewSubject {
  const { preview: words } = useSentences()
  const code = asText(asObject(value).code)
  const openings: Partial<Record<OpenItem['part'], PreviewSubject['opening']>> = {
    guides: { text: `/walk ${code}`, label: words.walk },
    phrasebook: { text: `/show ${code}`, label: words.show },
  }
  const opening = code === '' ? undefined : openings[part]
  return { item: { part, key, value }, opening }
}
