import { Button, Group, Switch, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { api, take } from '../../api/admin-client'
import { useAct } from '../../api/use-act'
import { ErrorState } from '../../parts/error-state'
import { Section } from '../../parts/section'
import { UnsavedGuard } from '../../parts/unsaved-guard'
import { useSentences } from '../../sentences/sentences-provider'
import { UserFields, type UserDraft } from './user-fields'
import { type User } from './users-page'

/** What can be changed of an account, with the reason for the audit log. */
export function UserForm({ user }: { user: User }) {
  const { users: words, common } = useSentences()
  const [draft, setDraft] = useState<UserDraft>(toDraft(user))
  const [isDisabled, setDisabled] = useState(user.isDisabled)
  const [reason, setReason] = useState('')
  const isDirty =
    JSON.stringify(draft) !== JSON.stringify(toDraft(user)) || isDisabled !== user.isDisabled
  const save = useAct(
    () =>
      take(
        api.PATCH('/api/admin/v1/users/{id}', {
          params: { path: { id: user.id } },
          body: {
            ...draft,
            email: draft.email || null,
            agencies: draft.agencies.length > 0 ? draft.agencies : null,
            isDisabled,
            reason: reason || undefined,
            revision: user.revision,
          },
        }),
      ),
    { refresh: ['users'], done: common.saved },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(undefined)
  }
  return (
    <Section title={words.account}>
      <UnsavedGuard isDirty={isDirty && !save.isSuccess} />
      <form onSubmit={submit}>
        <UserFields value={draft} onChange={setDraft} />
        <Switch
          mt="md"
          label={words.disabled}
          description={words.disabledHint}
          checked={isDisabled}
          onChange={(event) => setDisabled(event.currentTarget.checked)}
        />
        <TextInput
          mt="md"
          label={`${common.reason} (${common.optional})`}
          description={common.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {save.error && <ErrorState error={save.error} />}
        <Group mt="md">
          <Button type="submit" loading={save.isPending} disabled={!isDirty}>
            {common.save}
          </Button>
        </Group>
      </form>
    </Section>
  )
}

function toDraft({ displayName, email = '', roles, agencies = [] }: User): UserDraft {
  return { displayName, email, roles, agencies }
}
