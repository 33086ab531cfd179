import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { type Answers } from '../../../content/condition'
import { holds } from '../../../content/holds'
import { useSentences } from '../../sentences/sentences-provider'
import { readParts, readQuestions, type GuidePart } from './read-guide-parts'
import { WalkAnswer } from './walk-answer'
import { WalkPart } from './walk-part'
import classes from './walk-picture.module.css'

/**
 * The walk as a picture: the questions in their order, and which papers and steps each answer
 * leads to. Answers can be tried; what does not apply then is shown pale.
 */
export function WalkPicture({ guide }: { guide: unknown }) {
  const { walk: words, common, fields } = useSentences()
  const [answers, setAnswers] = useState<Answers>({})
  const questions = readQuestions(guide, common)
  const questionParts = readParts(guide, 'questions')
  const stateOf = ({ when }: GuidePart) => holds(when, answers, new Date())

  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      <ol className={classes.flow}>
        {questions.map((question, at) => {
          const part = questionParts[at]
          return (
            <li key={question.id} className={classes.node}>
              {part && (
                <WalkPart part={part} questions={questions} state={stateOf(part)}>
                  <WalkAnswer
                    question={question}
                    answer={answers[question.id]}
                    onAnswer={(answer) => setAnswers(withAnswer(answers, question.id, answer))}
                  />
                </WalkPart>
              )}
            </li>
          )
        })}
      </ol>
      <Group align="flex-start" grow preventGrowOverflow={false} gap="md">
        {(['documents', 'steps'] as const).map((field) => (
          <Paper key={field} withBorder p="sm" miw={260}>
            <Title order={2} size="h5" mb="xs">
              {fields[field]}
            </Title>
            <ol className={classes.parts}>
              {readParts(guide, field).map((part) => (
                <li key={part.id}>
                  <WalkPart part={part} questions={questions} state={stateOf(part)} />
                </li>
              ))}
            </ol>
          </Paper>
        ))}
      </Group>
    </Stack>
  )
}

function withAnswer(answers: Answers, id: string, answer: Answers[string] | undefined): Answers {
  const others = Object.entries(answers).filter(([known]) => known !== id)
  return Object.fromEntries(answer === undefined ? others : [...others, [id, answer]])
}
