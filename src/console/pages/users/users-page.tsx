import { Badge, Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/admin-client'
import { type components } from '../../api/admin-api'
import { useFormat } from '../../format/use-format'
import { DataList } from '../../parts/list/data-list'
import { type Column } from '../../parts/list/list-table'
import { useListState, type ListState } from '../../parts/list/use-list-state'
import { Icon } from '../../parts/icon'
import { PageHead } from '../../parts/page-head'
import { useSentences } from '../../sentences/sentences-provider'
import { NewUserDialog } from './new-user-dialog'
import { ROLES, roleOf } from './roles'

export type User = components['schemas']['User']

/** The accounts of those who work with the console. */
export function UsersPage() {
  const { users: words, nav } = useSentences()
  const [isAdding, { open, close }] = useDisclosure(false)
  const state = useListState(['role', 'disabled'])
  const query = useUsers(state)
  const columns = useColumns()
  return (
    <>
      <PageHead
        title={nav.users}
        hint={words.hint}
        actions={
          <Button leftSection={<Icon name="plus" size={16} />} onClick={open}>
            {words.add}
          </Button>
        }
      />
      <DataList
        label={nav.users}
        {...{ state, query, columns }}
        keyOf={({ id }) => id}
        linkOf={({ id }) => `/users/${id}`}
        searchLabel={words.search}
        filters={[
          {
            name: 'role',
            label: words.role,
            options: ROLES.map((value) => ({ value, label: words.roles[value] })),
          },
          {
            name: 'disabled',
            label: words.state,
            options: [
              { value: 'false', label: words.active },
              { value: 'true', label: words.disabled },
            ],
          },
        ]}
        empty={{ title: words.empty }}
      />
      <NewUserDialog isOpen={isAdding} onClose={close} />
    </>
  )
}

function useUsers({ search, filters, after }: ListState) {
  const query = {
    q: search || undefined,
    role: roleOf(filters.role),
    disabled: filters.disabled,
    after,
  }
  return useQuery({
    queryKey: ['users', query],
    queryFn: ({ signal }) => take(api.GET('/api/admin/v1/users', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })
}

function useColumns(): Column<User>[] {
  const { users: words } = useSentences()
  const format = useFormat()
  return [
    { key: 'displayName', header: words.person, render: ({ displayName }) => displayName },
    { key: 'name', header: words.name, render: ({ name }) => name },
    {
      key: 'roles',
      header: words.role,
      render: ({ roles }) => (
        <Group gap={4}>
          {roles.map((role) => (
            <Badge key={role}>{words.roles[role]}</Badge>
          ))}
        </Group>
      ),
    },
    {
      key: 'agencies',
      header: words.agencies,
      isMinor: true,
      render: ({ agencies }) => agencies?.join(', ') ?? words.allAgencies,
    },
    {
      key: 'signedInAt',
      header: words.lastSeen,
      isMinor: true,
      render: ({ signedInAt }) => (signedInAt ? format.ago(signedInAt) : words.never),
    },
    {
      key: 'state',
      header: words.state,
      render: ({ isDisabled }) =>
        isDisabled ? (
          <Badge color="red">{words.disabled}</Badge>
        ) : (
          <Text size="sm">{words.active}</Text>
        ),
    },
  ]
}
