import { Badge, Text } from '@mantine/core'
import { useItems, type ItemLine } from '../../api/items'
import { useFormat } from '../../format/use-format'
import { DataList } from '../../parts/list/data-list'
import { type Column } from '../../parts/list/list-table'
import { useListState } from '../../parts/list/use-list-state'
import { PageHead } from '../../parts/page-head'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { ChangeBadge } from '../../parts/changes/change-badge'
import { type ItemKind } from './item-kinds'
import { NewItem } from './new-item'

/** The items of one part of the content, with what is changed about them. */
export function ItemsPage({ kind }: { kind: ItemKind }) {
  const { items: words, nav } = useSentences()
  const state = useListState(['changed'])
  const query = useItems(kind.part, state)
  const columns = useColumns(kind)
  const title = nav[kind.name]
  return (
    <>
      <PageHead title={title} hint={words[kind.name]} actions={<NewItem kind={kind} />} />
      <DataList
        label={title}
        {...{ state, query, columns }}
        keyOf={({ item }) => item}
        linkOf={({ key }) => `${kind.path}/${encodeURIComponent(key)}`}
        searchLabel={words.search}
        filters={[
          {
            name: 'changed',
            label: words.drafts,
            options: [
              { value: 'true', label: words.changedOnly },
              { value: 'false', label: words.unchangedOnly },
            ],
          },
        ]}
        empty={{ title: words.empty }}
      />
    </>
  )
}

function useColumns({ part }: ItemKind): Column<ItemLine>[] {
  const { items: words } = useSentences()
  const format = useFormat()
  const hasPhrases = part === 'phrasebook' || part === 'intents'
  return [
    { key: 'title', header: words.title, render: ({ title, key }) => title || key },
    {
      key: 'key',
      header: words.code,
      isMinor: true,
      render: ({ key }) => (
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {key}
        </Text>
      ),
    },
    ...(hasPhrases
      ? [
          {
            key: 'phrases',
            header: words.phrases,
            align: 'right' as const,
            render: ({ phrases }: ItemLine) => format.number(phrases ?? 0),
          },
        ]
      : []),
    ...(part === 'golden'
      ? [
          {
            key: 'group',
            header: words.group,
            render: ({ group }: ItemLine) => (
              <Badge color="gray" c="dark" miw="max-content">
                {group}
              </Badge>
            ),
          },
        ]
      : []),
    {
      key: 'change',
      header: words.drafts,
      render: ({ change, draft }) => (
        <>
          <ChangeBadge change={change} />
          {draft && (
            <Text size="xs" c="dimmed">
              {fill(words.by, { name: draft.by.name, ago: format.ago(draft.savedAt) })}
            </Text>
          )}
        </>
      ),
    },
  ]
}
