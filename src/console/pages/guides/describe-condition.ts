import { type Condition } from '../../../content/condition'
import { type FormQuestion } from '../../parts/schema-form/form-context'
import { type Sentences } from '../../sentences/sentences-provider'

/** A condition in words: "Đã kết hôn: Có · Tuổi: đến 5". */
export function describeCondition(
  condition: Condition,
  questions: FormQuestion[],
  { common, fields }: Pick<Sentences, 'common' | 'fields'>,
): string {
  const bounds: Record<string, string> = fields
  const describe = (wanted: unknown, question: FormQuestion | undefined): string => {
    if (Array.isArray(wanted)) return wanted.map((one) => describe(one, question)).join(' / ')
    if (wanted === true) return common.yes
    if (wanted === false) return common.no
    if (typeof wanted === 'object' && wanted !== null) {
      return Object.entries(wanted)
        .map(([name, limit]) => `${bounds[name] ?? name} ${String(limit)}`)
        .join(', ')
    }
    return question?.options.find(({ value }) => value === wanted)?.label ?? String(wanted)
  }
  return Object.entries(condition)
    .map(([id, wanted]) => {
      const question = questions.find((one) => one.id === id)
      return `${question?.label ?? id} → ${describe(wanted, question)}`
    })
    .join(' · ')
}
