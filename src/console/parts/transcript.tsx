import { Badge, Group, Stack, Text } from '@mantine/core'
import { type ReactNode } from 'react'
import { type Turn } from '../api/people'
import { useFormat } from '../format/use-format'
import { useSentences } from '../sentences/sentences-provider'
import classes from './reply-list.module.css'
import { ReplyList } from './reply-list'
import { asObject, asText } from './schema-form/as-json'

interface TranscriptProps {
  turns: Turn[]
  /** What can be done with a turn. */
  actions?: (turn: Turn) => ReactNode
}

/** What was said, masked, with what became of each turn. */
export function Transcript({ turns, actions }: TranscriptProps) {
  const { outcomes, transcript: words } = useSentences()
  const format = useFormat()
  const names: Record<string, string> = outcomes
  return (
    <Stack component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
      {turns.map((turn) => (
        <Stack key={turn.sequence} component="li" gap={6}>
          <Said turn={turn} />
          <ReplyList replies={turn.replies} />
          <Group justify="space-between">
            <Group gap={6}>
              <Text size="xs" c="dimmed">
                {format.moment(turn.receivedAt)}
              </Text>
              <Badge size="sm" color="gray" c="dark">
                {names[turn.outcome] ?? turn.outcome}
              </Badge>
              {turn.isErased && <Badge size="sm">{words.erased}</Badge>}
            </Group>
            {actions?.(turn)}
          </Group>
        </Stack>
      ))}
    </Stack>
  )
}

function Said({ turn }: { turn: Turn }) {
  const { transcript: words } = useSentences()
  const { kind, label, text, author } = asObject(turn.content)
  if (kind === 'text') return <div className={classes.mine}>{asText(label) || asText(text)}</div>
  // What an officer wrote here stands among the replies, as the citizen reads it.
  if (kind === 'by-person' && asText(text) && turn.replies.length === 0) {
    return (
      <div className={classes.reply}>
        <strong>{asText(author) || words.officer}</strong>
        <p>{asText(text)}</p>
      </div>
    )
  }
  return null
}
