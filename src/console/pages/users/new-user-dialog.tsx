import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { api, take } from '../../api/admin-client'
import { useAct } from '../../api/use-act'
import { Dialog } from '../../parts/dialog'
import { MakeSecretForm } from '../../parts/make-secret-form'
import { useSentences } from '../../sentences/sentences-provider'
import { UserFields, type UserDraft } from './user-fields'

const NEW: UserDraft = { displayName: '', email: '', roles: ['viewer'], agencies: [] }

/** Makes an account, and shows its first password once. */
export function NewUserDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { users: words } = useSentences()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.add}>
      <NewUserForm onClose={onClose} />
    </Dialog>
  )
}

function NewUserForm({ onClose }: { onClose: () => void }) {
  const { users: words } = useSentences()
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
  const made = {
    title: words.firstPassword,
    hint: words.firstPasswordHint,
    secret: add.data && (add.data.password ?? ''),
  }
  return (
    <MakeSecretForm
      confirm={words.add}
      made={made}
      act={{ ...add, mutate: () => add.mutate(draft) }}
      isIncomplete={draft.roles.length === 0}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        description={words.nameHint}
        value={name}
        required
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <UserFields value={draft} onChange={setDraft} />
    </MakeSecretForm>
  )
}
