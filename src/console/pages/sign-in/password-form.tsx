import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent } from 'react'
import { useSentences } from '../../sentences/sentences-provider'
import { SignInFrame } from './sign-in-frame'
import { SignInWays } from './sign-in-ways'

interface PasswordFormProps {
  name: string
  password: string
  /** There is a page to come back to. */
  hasEnded: boolean
  error?: string
  isWorking: boolean
  onName: (name: string) => void
  onPassword: (password: string) => void
  onSubmit: () => void
}

/** The first step: name and password, or another way where there is one. */
export function PasswordForm(props: PasswordFormProps) {
  const { name, password, hasEnded, error, isWorking, onName, onPassword, onSubmit } = props
  const { signIn: words } = useSentences()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const required = { required: true, withAsterisk: false, mb: 'sm' }
  return (
    <SignInFrame title={words.title}>
      {hasEnded && !error && <Alert role="status">{words.ended}</Alert>}
      {error && (
        <Alert color="red" role="alert">
          {error}
        </Alert>
      )}
      <form onSubmit={submit}>
        <TextInput
          {...required}
          label={words.name}
          value={name}
          onChange={(event) => onName(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          autoFocus={!hasEnded}
        />
        <PasswordInput
          {...required}
          label={words.password}
          value={password}
          onChange={(event) => onPassword(event.currentTarget.value)}
          autoComplete="current-password"
          autoFocus={hasEnded}
        />
        <Button type="submit" fullWidth loading={isWorking} mt="xs">
          {words.submit}
        </Button>
      </form>
      <SignInWays hasEnded={hasEnded} />
    </SignInFrame>
  )
}
