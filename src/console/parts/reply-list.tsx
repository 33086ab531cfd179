import { Badge, Group, Stack, Text } from '@mantine/core'
import { asList, asObject, asText } from './schema-form/as-json'
import classes from './reply-list.module.css'

/** Replies as the citizen reads them, in plain form. */
export function ReplyList({ replies }: { replies: unknown[] }) {
  return (
    <Stack gap="xs">
      {replies.map((reply, at) => (
        <Reply key={at} reply={reply} />
      ))}
    </Stack>
  )
}

function Reply({ reply }: { reply: unknown }) {
  const { text, card, buttons, author } = asObject(reply)
  const shown = asObject(card)
  const isTitle = asText(text) === asText(shown.title)
  return (
    <div className={classes.reply}>
      {asText(author) && <strong>{asText(author)}</strong>}
      {asText(text) && !isTitle && <p>{asText(text)}</p>}
      {asText(shown.title) && <strong>{asText(shown.title)}</strong>}
      {asText(shown.text) && <p>{asText(shown.text)}</p>}
      {asList(shown.sections).map((section, at) => (
        <Lines key={at} section={asObject(section)} />
      ))}
      <Group gap={6} mt={4}>
        {asList(buttons).map((button, at) => (
          <Badge key={at} variant="outline" size="sm">
            {asText(asObject(button).label)}
          </Badge>
        ))}
      </Group>
    </div>
  )
}

function Lines({ section }: { section: Record<string, unknown> }) {
  return (
    <>
      {asText(section.heading) && (
        <Text size="sm" fw={600} mt={6}>
          {asText(section.heading)}
        </Text>
      )}
      <ul>
        {asList(section.lines).map((line, at) => {
          const { text, detail } = asObject(line)
          return (
            <li key={at}>
              {asText(text)}
              {asText(detail) && <small> {asText(detail)}</small>}
            </li>
          )
        })}
      </ul>
    </>
  )
}
