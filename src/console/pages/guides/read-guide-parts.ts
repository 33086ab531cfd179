import { Condition } from '../../../content/condition'
import { asList, asObject, asText } from '../../parts/schema-form/as-json'
import { type FormQuestion } from '../../parts/schema-form/form-context'

/** One part of a guide in the picture of the walk, as far as it was written yet. */
export interface GuidePart {
  id: string
  title: string
  kind: string
  when: Condition | undefined
}

/** The parts of a list such as `documents` or `steps`. */
export function readParts(guide: unknown, field: string): GuidePart[] {
  return asList(asObject(guide)[field]).map((part, at) => {
    const held = asObject(part)
    const when = Condition.safeParse(held.when)
    return {
      id: asText(held.id) || `${field}-${at}`,
      title: asText(held.title) || asText(held.name) || asText(held.ask) || asText(held.text),
      kind: asText(held.kind),
      when: when.success ? when.data : undefined,
    }
  })
}

/** The questions of a guide, with what can be answered to them. */
export function readQuestions(guide: unknown, words: { yes: string; no: string }): FormQuestion[] {
  return asList(asObject(guide).questions).map((question) => {
    const held = asObject(question)
    const kind = asText(held.kind)
    return {
      id: asText(held.id),
      label: asText(held.ask) || asText(held.id),
      kind,
      options: kind === 'yes-no' ? yesNo(words) : readOptions(held.options),
    }
  })
}

function yesNo({ yes, no }: { yes: string; no: string }) {
  return [
    { value: 'true', label: yes },
    { value: 'false', label: no },
  ]
}

function readOptions(options: unknown) {
  return asList(options).map((option) => {
    const held = asObject(option)
    return { value: asText(held.value), label: asText(held.label) || asText(held.value) }
  })
}
