import { type Content } from '../../../src/content/content'

const LEVELS = ['cấp tỉnh', 'cấp xã', 'cơ quan trung ương']
const OBJECTS = [
  'tổ chức nước ngoài',
  'hợp tác xã',
  'hộ kinh doanh',
  'doanh nghiệp nhà nước',
  'người cao tuổi',
  'người dân tộc thiểu số',
]
/** Short, as people would say no more about a procedure that hardly anybody needs. */
const PHRASINGS_OF_VARIANT = 6

/**
 * Makes a catalogue of `size` procedures out of the real ones. Each round takes them all again,
 * carried out at another level for other people ("… đối với hợp tác xã, thực hiện tại cấp tỉnh"),
 * which is how siblings in the real catalogue differ. Their names and phrasings say so too; nobody
 * asks for them, so a variant that is found stands in the way of the real one. No chance is
 * involved: the same content and size always give the same catalogue.
 */
export function enlargeContent(content: Content, size: number): Content {
  const count = content.catalogue.length
  const entries = new Map(content.phrasebook.map((entry) => [entry.code, entry]))
  const variants = Array.from({ length: Math.max(0, size - count) }, (_, at) => {
    const round = Math.floor(at / count)
    const level = LEVELS[round % LEVELS.length] ?? ''
    const object = OBJECTS[Math.floor(round / LEVELS.length) % OBJECTS.length] ?? ''
    const original = content.catalogue[at % count]
    return { original, round, level, object }
  })
  return {
    ...content,
    catalogue: [
      ...content.catalogue,
      ...variants.flatMap(({ original, round, level, object }) =>
        original
          ? [
              {
                ...original,
                code: `${original.code}-${round}`,
                name: `${original.name} đối với ${object}, thực hiện tại ${level}`,
              },
            ]
          : [],
      ),
    ],
    phrasebook: [
      ...content.phrasebook,
      ...variants.flatMap(({ original, round, level, object }) => {
        const entry = entries.get(original?.code ?? '')
        if (!entry) return []
        const phrasings = entry.phrasings
          .slice(0, PHRASINGS_OF_VARIANT)
          .map((phrasing) => `${phrasing} cho ${object} ở ${level}`)
        const label = `${entry.label} cho ${object} (${level})`
        return [{ ...entry, code: `${entry.code}-${round}`, label, popularity: 0, phrasings }]
      }),
    ],
  }
}

/** Only the procedures that are named in `codes`, with their phrasings and guides. */
export function keepProcedures(content: Content, codes: Set<string>): Content {
  const isKept = ({ code }: { code: string }) => codes.has(code)
  return {
    ...content,
    catalogue: content.catalogue.filter(isKept),
    phrasebook: content.phrasebook.filter(isKept),
    guides: content.guides.filter(isKept),
  }
}
