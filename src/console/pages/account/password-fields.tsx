import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { api, take } from '../../api/admin-client'
import { ApiError } from '../../api/api-error'
import { useTakeSession } from '../../api/session'
import { useAct } from '../../api/use-act'
import { ErrorState } from '../../parts/error-state'
import { asObject, asText } from '../../parts/schema-form/as-json'
import { useSentences } from '../../sentences/sentences-provider'

/** Changes one's own password; every other session ends. */
export function PasswordFields() {
  const { account: words, common } = useSentences()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const takeSession = useTakeSession()
  const change = useAct(
    () => take(api.PUT('/api/admin/v1/me/password', { body: { current, next } })),
    {
      done: words.passwordChanged,
      onDone: (session) => {
        takeSession(session)
        setCurrent('')
        setNext('')
      },
    },
  )
  const reason = change.error ? reasonOf(change.error) : ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(undefined)
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={420}>
        <PasswordInput
          label={words.current}
          autoComplete="current-password"
          value={current}
          required
          error={reason === 'wrong_password' ? words.wrongPassword : undefined}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.next}
          description={words.nextHint}
          autoComplete="new-password"
          value={next}
          required
          error={reason !== '' && reason !== 'wrong_password' ? words.weak : undefined}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        {change.error && reason === '' && <ErrorState error={change.error} />}
        <Group>
          <Button type="submit" loading={change.isPending}>
            {common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function reasonOf(error: Error): string {
  return error instanceof ApiError ? asText(asObject(error.details).reason) : ''
}
