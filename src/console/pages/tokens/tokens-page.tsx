import { Badge, Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/admin-client'
import { type components } from '../../api/admin-api'
import { useAct } from '../../api/use-act'
import { useFormat } from '../../format/use-format'
import { ConfirmButton } from '../../parts/confirm-button'
import { Icon } from '../../parts/icon'
import { DataList } from '../../parts/list/data-list'
import { type Column } from '../../parts/list/list-table'
import { useListState } from '../../parts/list/use-list-state'
import { PageHead } from '../../parts/page-head'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { NewTokenDialog } from './new-token-dialog'

export type ApiToken = components['schemas']['ApiToken']

/** The tokens with which programs act for the person. */
export function TokensPage() {
  const { tokens: words, nav } = useSentences()
  const [isAdding, { open, close }] = useDisclosure(false)
  const state = useListState([])
  const { after } = state
  const columns = useColumns()
  const query = useQuery({
    queryKey: ['tokens', after],
    queryFn: () => take(api.GET('/api/admin/v1/tokens', { params: { query: { after } } })),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHead
        title={nav.tokens}
        hint={words.hint}
        actions={
          <Group gap="xs">
            <Button
              variant="default"
              component="a"
              href="/api/admin/v1/openapi.json"
              target="_blank"
            >
              {words.description}
            </Button>
            <Button leftSection={<Icon name="plus" size={16} />} onClick={open}>
              {words.add}
            </Button>
          </Group>
        }
      />
      <DataList
        label={nav.tokens}
        {...{ state, query, columns }}
        keyOf={({ id }) => id}
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
      <NewTokenDialog isOpen={isAdding} onClose={close} />
    </>
  )
}

function useColumns(): Column<ApiToken>[] {
  const { tokens: words } = useSentences()
  const format = useFormat()
  return [
    { key: 'label', header: words.label, render: ({ label }) => label },
    {
      key: 'permissions',
      header: words.permissions,
      render: ({ permissions }) => (
        <Group gap={4}>
          {permissions.map((one) => (
            <Badge key={one}>{words.permission[one]}</Badge>
          ))}
        </Group>
      ),
    },
    { key: 'expiresAt', header: words.expires, render: ({ expiresAt }) => format.day(expiresAt) },
    {
      key: 'usedAt',
      header: words.used,
      isMinor: true,
      render: ({ usedAt }) => (usedAt ? format.ago(usedAt) : words.never),
    },
    {
      key: 'remove',
      header: words.act,
      align: 'right',
      render: (token) => <RemoveToken token={token} />,
    },
  ]
}

function RemoveToken({ token: { id, label } }: { token: ApiToken }) {
  const { tokens: words, common } = useSentences()
  const remove = useAct(
    () => api.DELETE('/api/admin/v1/tokens/{id}', { params: { path: { id } } }),
    { refresh: ['tokens'], done: common.done },
  )
  return (
    <ConfirmButton
      size="xs"
      label={words.remove}
      title={fill(words.removeTitle, { label })}
      text={words.removeHint}
      isDangerous
      act={remove}
    />
  )
}
