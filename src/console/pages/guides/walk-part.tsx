import { Badge, Text } from '@mantine/core'
import { type ReactNode } from 'react'
import { type FormQuestion } from '../../parts/schema-form/form-context'
import { useLabels } from '../../parts/schema-form/use-field-words'
import { useSentences } from '../../sentences/sentences-provider'
import { describeCondition } from './describe-condition'
import { type GuidePart } from './read-guide-parts'
import classes from './walk-picture.module.css'

interface WalkPartProps {
  part: GuidePart
  questions: FormQuestion[]
  state: boolean | 'unknown'
  children?: ReactNode
}

/** One question, paper or step of the picture, with the condition on which it depends. */
export function WalkPart({ part, questions, state, children }: WalkPartProps) {
  const sentences = useSentences()
  const labels = useLabels()
  const condition = part.when && describeCondition(part.when, questions, sentences)
  return (
    <div className={classes.part} data-state={String(state)}>
      <Text size="sm" fw={500} td={state === false ? 'line-through' : undefined}>
        {part.title || part.id}
        {part.kind && (
          <Badge size="xs" ml={6} variant="outline" color="gray.7">
            {labels.value(part.kind)}
          </Badge>
        )}
      </Text>
      {condition && (
        <Text size="xs" c="dimmed">
          {sentences.walk.onlyIf} {condition}
        </Text>
      )}
      {children}
      {state === false && <span className="unseen">{sentences.walk.notNeeded}</span>}
    </div>
  )
}
