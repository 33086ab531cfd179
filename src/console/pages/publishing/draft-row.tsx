import { Alert, Anchor, Badge, Checkbox, Text } from '@mantine/core'
import { Link } from 'react-router'
import { type Draft } from '../../api/publishing'
import { useFormat } from '../../format/use-format'
import { ChangeRow } from '../../parts/changes/change-row'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { linkOfItem } from '../items/item-kinds'

/** One draft: what it changes, who made it, and what is wrong with it. */
export function DraftRow({ draft }: { draft: Draft }) {
  const { drafts: words } = useSentences()
  const { item, key, part, change, differences, problems, isOutdated } = draft
  const link = linkOfItem({ part, key })
  return (
    <ChangeRow
      title={<Checkbox value={item} label={<DraftName draft={draft} />} />}
      change={change}
      differences={differences}
      marks={
        isOutdated && (
          <Badge color="yellow" c="dark">
            {words.outdated}
          </Badge>
        )
      }
      acts={
        link && (
          <Anchor component={Link} to={link} size="sm">
            {words.open}
          </Anchor>
        )
      }
    >
      <Problems problems={problems} />
    </ChangeRow>
  )
}

function DraftName({ draft: { title, key, part, draft: saved } }: { draft: Draft }) {
  const { items, parts } = useSentences()
  const format = useFormat()
  const names: Record<string, string> = parts
  return (
    <>
      <Text span fw={600} size="sm">
        {title || key}
      </Text>{' '}
      <Text span size="xs" c="dimmed">
        {names[part] ?? part}
        {saved && ` · ${fill(items.by, { name: saved.by.name, ago: format.ago(saved.savedAt) })}`}
        {saved?.reason && ` · ${saved.reason}`}
      </Text>
    </>
  )
}

function Problems({ problems }: Pick<Draft, 'problems'>) {
  return problems.map(({ field, message, fix, severity }) => (
    <Alert key={`${field}${message}`} color={severity === 'error' ? 'red' : 'yellow'} p={6} mt={4}>
      <Text size="xs">
        <code>{field}</code> {message} {fix}
      </Text>
    </Alert>
  ))
}
