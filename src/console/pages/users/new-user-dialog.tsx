import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { api, take } from '../../api/admin-client'
import { useAct } from '../../api/use-act'
import { ErrorState } from '../../parts/error-state'
import { SecretOnce } from '../../parts/secret-once'
import { useSentences } from '../../sentences/sentences-provider'
import { UserFields, type UserDraft } from './user-fields'

const NEW: UserDraft = { displayName: '', email: '', roles: ['viewer'], agencies: [] }

/** Makes an account, and shows its first password once. */
export function NewUserDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { users: words, common } = useSentences()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words.add}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {isOpen && <NewUserForm onClose={onClose} />}
    </Modal>
  )
}

function NewUserForm({ onClose }: { onClose: () => void }) {
  const { users: words, common } = useSentences()
  const [name, setName] = useState('')
  const [draft, setDraft] = useState(NEW)
  const add = useAct(
    ({ email, agencies, ...rest }: UserDraft) =>
      take(
        api.POST('/api/admin/v1/users', {
          body: {
            ...rest,
            name,
            email: email || undefined,
            agencies: agencies.length > 0 ? agencies : undefined,
          },
        }),
      ),
    { refresh: ['users'] },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate(draft)
  }
  if (add.data) {
    return (
      <Stack>
        <SecretOnce
          title={words.firstPassword}
          hint={words.firstPasswordHint}
          secret={add.data.password ?? ''}
        />
        <Button onClick={onClose}>{common.done}</Button>
      </Stack>
    )
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={words.name}
          description={words.nameHint}
          value={name}
          required
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <UserFields value={draft} onChange={setDraft} />
        {add.error && <ErrorState error={add.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={add.isPending} disabled={draft.roles.length === 0}>
            {words.add}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
