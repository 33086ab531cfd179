/** The parts of the editor, in the order in which a guide is written; each has its own tab. */
export const GUIDE_SECTIONS = {
  general: [
    'code',
    'name',
    'label',
    'everydayNames',
    'field',
    'levels',
    'agencies',
    'audience',
    'summary',
    'online',
    'url',
    'owner',
  ],
  submitting: ['waysToSubmit'],
  questions: ['questions'],
  documents: ['documents', 'documentsNote'],
  steps: ['steps'],
  facts: ['conditions', 'deadlines', 'results', 'legalBasis', 'warnings', 'toCheck'],
  more: ['frequentQuestions', 'related', 'replaces'],
  sources: ['sources', 'checked', 'validity', 'slug'],
} as const

export type GuideSection = keyof typeof GUIDE_SECTIONS

/** The section in which the field of a path is edited. */
export function sectionOf(path: string): GuideSection {
  const [field = ''] = path.split('.')
  const found = Object.entries(GUIDE_SECTIONS).find(([, fields]) =>
    fields.some((known) => known === field),
  )
  return isSection(found?.[0]) ? found[0] : 'general'
}

/** Whether this is the name of a section. */
export function isSection(name: string | undefined): name is GuideSection {
  return name !== undefined && name in GUIDE_SECTIONS
}
