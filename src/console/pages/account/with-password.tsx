import { Group, PasswordInput, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { ErrorState } from '../../parts/error-state'
import { useSentences } from '../../sentences/sentences-provider'

interface WithPasswordProps {
  error: Error | null
  /** What can be done once the password was typed. */
  children: (password: string) => ReactNode
}

/** What is done to an account only by who knows its password. */
export function WithPassword({ error, children }: WithPasswordProps) {
  const { account: words } = useSentences()
  const [password, setPassword] = useState('')
  return (
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
  )
}
