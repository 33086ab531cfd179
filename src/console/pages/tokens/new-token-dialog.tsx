import { Checkbox, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api, take } from '../../api/admin-client'
import { useSession, type Permission } from '../../api/session'
import { useAct } from '../../api/use-act'
import { Dialog } from '../../parts/dialog'
import { MakeSecretForm } from '../../parts/make-secret-form'
import { useSentences } from '../../sentences/sentences-provider'

const DAY_MS = 24 * 3_600_000
const USUAL_DAYS = 90

/** Makes a token, and shows it once. */
export function NewTokenDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { tokens: words } = useSentences()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.add}>
      <NewTokenForm onClose={onClose} />
    </Dialog>
  )
}

function NewTokenForm({ onClose }: { onClose: () => void }) {
  const { tokens: words } = useSentences()
  const [label, setLabel] = useState('')
  const [day, setDay] = useState(() => toDay(new Date(Date.now() + USUAL_DAYS * DAY_MS)))
  const [permissions, setPermissions] = useState<Permission[]>([])
  const add = useAct(
    () =>
      take(
        api.POST('/api/admin/v1/tokens', {
          body: { label, permissions, expiresAt: `${day}T00:00:00Z` },
        }),
      ),
    { refresh: ['tokens'] },
  )
  const made = { title: words.made, hint: words.madeHint, secret: add.data?.token }
  return (
    <MakeSecretForm
      confirm={words.add}
      made={made}
      act={{ ...add, mutate: () => add.mutate(undefined) }}
      isIncomplete={permissions.length === 0}
      onClose={onClose}
    >
      <TextInput
        label={words.label}
        description={words.labelHint}
        value={label}
        required
        data-autofocus
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={words.expires}
        value={day}
        required
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <PermissionChoice value={permissions} onChange={setPermissions} />
    </MakeSecretForm>
  )
}

interface PermissionChoiceProps {
  value: Permission[]
  onChange: (value: Permission[]) => void
}

/** Only what the person may do themselves. */
function PermissionChoice({ value, onChange }: PermissionChoiceProps) {
  const { tokens: words } = useSentences()
  const { user } = useSession()
  return (
    <Checkbox.Group
      label={words.permissions}
      value={value}
      onChange={(chosen) => onChange(user.permissions.filter((one) => chosen.includes(one)))}
    >
      <Stack gap={6} mt="xs">
        {user.permissions.map((one) => (
          <Checkbox key={one} value={one} label={words.permission[one]} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
