import { type ServedRelease } from '../../search/served-release'

/** What is done with a question. */
export interface Verdict {
  kind: 'answer' | 'ask' | 'none' | 'intent'
  /** The procedures, or the intent; empty for none. */
  targets: string[]
  labels: string[]
}

export interface Trial {
  text: string
  before: Verdict
  after: Verdict
  isChanged: boolean
}

type Released = Pick<ServedRelease, 'searcher' | 'label' | 'content'>

/** What a change of the content changes for these questions: each run against both. */
export function tryQuestions(texts: string[], before: Released, after: Released): Trial[] {
  return texts.map((text) => {
    const verdicts = { before: verdictOf(text, before), after: verdictOf(text, after) }
    const isChanged = toText(verdicts.before) !== toText(verdicts.after)
    return { text, ...verdicts, isChanged }
  })
}

/** What a release would do with a question. */
export function verdictOf(text: string, { searcher, label, content }: Released): Verdict {
  const { match, intent } = searcher.understand(text)
  if (intent) {
    const known = content.intents.find(({ id }) => id === intent.id)
    return { kind: 'intent', targets: [intent.id], labels: [known?.name ?? intent.id] }
  }
  switch (match.kind) {
    case 'answer':
      return { kind: 'answer', targets: [match.code], labels: [label(match.code)] }
    case 'ask':
      return { kind: 'ask', targets: match.codes, labels: match.codes.map(label) }
    case 'none':
      return { kind: 'none', targets: [], labels: [] }
  }
}

function toText({ kind, targets }: Verdict): string {
  return [kind, ...targets].join(' ')
}
