import { Checkbox, Group, Stack, MultiSelect, TextInput } from '@mantine/core'
import { useSentences } from '../../sentences/sentences-provider'
import { useAgencies } from '../../api/use-agencies'
import { ROLES, roleOf, type Role } from './roles'

export interface UserDraft {
  displayName: string
  email: string
  roles: Role[]
  /** Empty: all agencies. */
  agencies: string[]
}

interface UserFieldsProps {
  value: UserDraft
  onChange: (value: UserDraft) => void
}

/** Who somebody is and what they may do. */
export function UserFields({ value, onChange }: UserFieldsProps) {
  const { users: words } = useSentences()
  const agencies = useAgencies()
  return (
    <Stack gap="sm">
      <TextInput
        label={words.displayName}
        value={value.displayName}
        required
        onChange={(event) => onChange({ ...value, displayName: event.currentTarget.value })}
      />
      <TextInput
        label={words.email}
        type="email"
        value={value.email}
        onChange={(event) => onChange({ ...value, email: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={words.role}
        description={words.roleHint}
        value={value.roles}
        onChange={(names) =>
          onChange({ ...value, roles: names.flatMap((name) => roleOf(name) ?? []) })
        }
      >
        <Group mt="xs" gap="md">
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={words.roles[role]} />
          ))}
        </Group>
      </Checkbox.Group>
      <MultiSelect
        label={words.agencies}
        description={words.agenciesHint}
        data={agencies}
        value={value.agencies}
        onChange={(chosen) => onChange({ ...value, agencies: chosen })}
        searchable
      />
    </Stack>
  )
}
