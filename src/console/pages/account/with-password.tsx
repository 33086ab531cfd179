import { Group, PasswordInput, Stack } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { ErrorState } from '../../parts/error-state'
import { useSentences } from '../../sentences/sentences-provider'

interface WithPasswordProps {
  error: Error | null
  /** What is done first of all with the password. */
  onSubmit: (password: string) => void
  /** The buttons, of which one submits. */
  children: (password: string) => ReactNode
}

/** What is done to an account only by who knows its password. */
export function WithPassword({ error, onSubmit, children }: WithPasswordProps) {
  const { account: words } = useSentences()
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password) onSubmit(password)
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={420}>
        <PasswordInput
          label={words.current}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {error && <ErrorState error={error} />}
        <Group>{children(password)}</Group>
      </Stack>
    </form>
  )
}
